namespace Matching.GraphQL.Types;

/// <summary>The five scalars every schema may use (spec section 3.5).</summary>
public static class SpecifiedScalars
{
    /// <summary>A 32-bit whole number.</summary>
    public static ScalarType Int { get; } = new IntScalar();

    /// <summary>A double-precision number.</summary>
    public static ScalarType Float { get; } = new FloatScalar();

    /// <summary>Text.</summary>
    public static ScalarType String { get; } = new StringScalar();

    /// <summary>True or false.</summary>
    public static ScalarType Boolean { get; } = new BooleanScalar();

    /// <summary>An identifier: text, also accepted as a whole number.</summary>
    public static ScalarType Id { get; } = new IdType();

    /// <summary>All five.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [String, Int, Float, Boolean, Id];
}

using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Types;

/// <summary>A scalar for one CLR type: derive from it, and C# members of that type have this scalar in the schema.</summary>
/// <typeparam name="T">The CLR type resolvers see.</typeparam>
public abstract class ScalarType<T> : ScalarType where T : notnull
{
    /// <summary>A scalar of that name.</summary>
    protected ScalarType(string name) : base(name) => ClrType = typeof(T);

    /// <summary>Writes a value as one JSON value.</summary>
    public abstract void Write(T value, ResultWriter writer);

    /// <inheritdoc/>
    public sealed override void Serialize(object value, ResultWriter writer) => Write((T)value, writer);

    internal override bool TryWriteItems(object list, ResultWriter writer)
    {
        if (!ListItems.TryGet<T?>(list, out var items)) return false;

        foreach (var item in items)
        {
            if (item is null) return false;
            Write(item, writer);
        }

        return true;
    }
}

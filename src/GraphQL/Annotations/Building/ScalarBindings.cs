using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Which scalar stands for which CLR type.</summary>
internal sealed class ScalarBindings
{
    private readonly Dictionary<Type, ScalarType> _byClrType = [];
    private readonly Dictionary<Type, ScalarType> _byClass = [];

    public ScalarBindings(IEnumerable<ScalarType> own)
    {
        Bind(SpecifiedScalars.String, typeof(string), typeof(char));
        Bind(SpecifiedScalars.Int, typeof(int), typeof(short), typeof(byte), typeof(sbyte), typeof(ushort));
        Bind(SpecifiedScalars.Float, typeof(double), typeof(float));
        Bind(SpecifiedScalars.Boolean, typeof(bool));
        Bind(new LongScalar(), typeof(long), typeof(uint));
        Bind(new DecimalScalar(), typeof(decimal));
        Bind(new DateScalar(), typeof(DateOnly));
        Bind(new DateTimeScalar(), typeof(DateTimeOffset), typeof(DateTime));
        Bind(new LocalTimeScalar(), typeof(TimeOnly));
        Bind(new UuidScalar(), typeof(Guid));
        Bind(new UrlScalar(), typeof(Uri));
        _byClass[typeof(IdType)] = SpecifiedScalars.Id;
        foreach (var scalar in own) Bind(scalar, scalar.ClrType is { } clrType ? [clrType] : []);
    }

    public ScalarType? Find(Type clrType) => _byClrType.GetValueOrDefault(clrType);

    public bool IsScalar(Type clrType) => _byClrType.ContainsKey(clrType);

    /// <summary>The instance of a scalar class, made when it was not registered.</summary>
    public ScalarType OfClass(Type scalarClass)
    {
        if (!_byClass.TryGetValue(scalarClass, out var scalar)) _byClass[scalarClass] = scalar = (ScalarType)Activator.CreateInstance(scalarClass)!;
        return scalar;
    }

    private void Bind(ScalarType scalar, params Type[] clrTypes)
    {
        _byClass[scalar.GetType()] = scalar;
        foreach (var clrType in clrTypes) _byClrType[clrType] = scalar;
    }
}

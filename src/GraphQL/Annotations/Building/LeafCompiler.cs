using System.Linq.Expressions;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Compiles leaves that write themselves without boxing, for the types whose writing is known.</summary>
internal static class LeafCompiler
{
    /// <summary>The delegate, or null when the type is written the general way.</summary>
    public static LeafResolver? TryCompile(Expression read, GraphQLType type, ParameterExpression source, ParameterExpression context)
    {
        var writer = Expression.Parameter(typeof(ResultWriter), "writer");
        var underlying = Nullable.GetUnderlyingType(read.Type);
        if (type.Nullable is not NamedType named || Write(read.Type, underlying ?? read.Type, named, read, writer) is not { } write) return null;

        return Expression.Lambda<LeafResolver>(write, source, context, writer).Compile();
    }

    private static MethodCallExpression? Write(Type type, Type bare, NamedType named, Expression read, ParameterExpression writer)
    {
        var isNullable = type != bare;
        if (named is EnumType enumeration && bare.IsEnum && enumeration.ClrType == bare)
        {
            var table = Activator.CreateInstance(typeof(EnumTable<>).MakeGenericType(bare), enumeration)!;
            return Expression.Call(
                typeof(LeafWriting),
                isNullable ? nameof(LeafWriting.NullableEnum) : nameof(LeafWriting.Enum),
                [bare],
                writer,
                read,
                Expression.Constant(table));
        }

        if (named == SpecifiedScalars.String || named == SpecifiedScalars.Id)
            return bare == typeof(string) ? Call(nameof(LeafWriting.Text), read, writer) : null;
        if (named == SpecifiedScalars.Int)
            return bare == typeof(int) ? Call(isNullable ? nameof(LeafWriting.NullableInt) : nameof(LeafWriting.Int), read, writer) : null;
        if (named == SpecifiedScalars.Float)
            return bare == typeof(double) ? Call(isNullable ? nameof(LeafWriting.NullableFloat) : nameof(LeafWriting.Float), read, writer) : null;
        if (named == SpecifiedScalars.Boolean)
            return bare == typeof(bool) ? Call(isNullable ? nameof(LeafWriting.NullableBoolean) : nameof(LeafWriting.Boolean), read, writer) : null;
        if (!bare.IsValueType || !named.GetType().IsAssignableTo(typeof(ScalarType<>).MakeGenericType(bare))) return null;

        return Expression.Call(
            typeof(LeafWriting),
            isNullable ? nameof(LeafWriting.NullableScalar) : nameof(LeafWriting.Scalar),
            [bare],
            writer,
            read,
            Expression.Constant(named, typeof(ScalarType<>).MakeGenericType(bare)));
    }

    private static MethodCallExpression Call(string method, Expression read, ParameterExpression writer) =>
        Expression.Call(typeof(LeafWriting), method, null, writer, read);
}

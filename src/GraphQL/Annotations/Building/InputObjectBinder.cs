using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Compiles the making of a C# object from a coerced input object: constructor parameters first, then the other properties that were given.</summary>
internal static class InputObjectBinder
{
    private static readonly MethodInfo ValueMethod = typeof(InputObjectBinder).GetMethod(nameof(Value), BindingFlags.Static | BindingFlags.Public)!;
    private static readonly MethodInfo HasMethod = typeof(InputObjectValue).GetMethod(nameof(InputObjectValue.Has))!;

    public static Func<object, object> Compile(Type clrType, InputObjectType type)
    {
        var given = Expression.Parameter(typeof(object));
        var input = Expression.Variable(typeof(InputObjectValue));
        var result = Expression.Variable(clrType);
        var constructor = ConstructorOf(clrType);
        var parameters = constructor?.GetParameters() ?? [];
        var made = constructor is null
            ? Expression.New(clrType)
            : Expression.New(constructor, parameters.Select(parameter => ReadParameter(input, type, parameter)));
        var steps = new List<Expression>
        {
            Expression.Assign(input, Expression.Convert(given, typeof(InputObjectValue))),
            Expression.Assign(result, made),
        };
        steps.AddRange(InputTypes.PropertiesOf(clrType)
            .Where(property => property.SetMethod is not null && !Array.Exists(parameters, parameter => Matches(parameter, property)))
            .Select(property => Assign(result, input, type, property)));
        steps.Add(Expression.Convert(result, typeof(object)));
        return Expression.Lambda<Func<object, object>>(Expression.Block([input, result], steps), given).Compile();
    }

    /// <summary>The public constructor whose parameters are all properties, the longest one.</summary>
    public static ConstructorInfo? ConstructorOf(Type clrType)
    {
        var properties = clrType.GetProperties();
        return clrType.GetConstructors()
            .Where(
                constructor => Array.TrueForAll(constructor.GetParameters(), parameter => Array.Exists(properties, property => Matches(parameter, property))))
            .MaxBy(constructor => constructor.GetParameters().Length);
    }

    public static bool Matches(ParameterInfo parameter, PropertyInfo property) =>
        string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase) && parameter.ParameterType == property.PropertyType;

    private static MethodCallExpression ReadParameter(ParameterExpression input, InputObjectType type, ParameterInfo parameter)
    {
        var property = InputTypes.PropertiesOf(parameter.Member.DeclaringType!).FirstOrDefault(candidate => Matches(parameter, candidate));
        return Read(input, property is null ? -1 : IndexOf(type, property), parameter.ParameterType);
    }

    // A property that was not given keeps what its initializer says.
    private static ConditionalExpression Assign(ParameterExpression result, ParameterExpression input, InputObjectType type, PropertyInfo property)
    {
        var index = IndexOf(type, property);
        return Expression.IfThen(
            Expression.Call(input, HasMethod, Expression.Constant(index)),
            Expression.Assign(Expression.Property(result, property), Read(input, index, property.PropertyType)));
    }

    private static MethodCallExpression Read(ParameterExpression input, int index, Type wanted) =>
        Expression.Call(ValueMethod.MakeGenericMethod(wanted), input, Expression.Constant(index));

    private static int IndexOf(InputObjectType type, PropertyInfo property)
    {
        var name = Naming.Field(property);
        return type.Fields.Select((field, index) => (field, index)).First(pair => pair.field.Name == name).index;
    }

    /// <summary>The converted value of an input field, or what stands for a missing one.</summary>
    public static T? Value<T>(InputObjectValue input, int index)
    {
        if (index < 0) return default;

        var field = input.Type.Fields[index];
        var value = input.Has(index) ? field.Convert(input[index]) : field.WhenMissing;
        return value is null ? default : (T)value;
    }
}

using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Compiles a property or method into a typed delegate: a leaf that writes itself where that is possible, else one that returns the value.</summary>
internal sealed class ResolverCompiler(MemberInfo member, TypeShape shape, ComposedField field)
{
    private readonly ParameterExpression _source = Expression.Parameter(typeof(object), "source");
    private readonly ParameterExpression _context = Expression.Parameter(typeof(ResolverContext), "context");

    public Delegate Compile()
    {
        if (field.IsAsync || field.Wrap is not null) return CompileAsync();

        var read = Read();
        if (field.AfterRead is null && shape.Item is null && LeafCompiler.TryCompile(read, field.Type, _source, _context) is { } leaf) return leaf;

        var value = Expression.Lambda<PureResolver>(Expression.Convert(read, typeof(object)), _source, _context).Compile();
        return field.AfterRead is { } change ? AfterRead(value, change) : value;
    }

    /// <summary>A resolver that returns what the method does, its task awaited: a sequence stays a sequence.</summary>
    public AsyncResolver CompileSource()
    {
        var read = Read();
        var isTask = read.Type.IsGenericType
            && read.Type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(Task<>) || definition == typeof(ValueTask<>));
        var value = isTask
            ? ToValueTask(read)
            : Expression.Call(typeof(AsyncResults), nameof(AsyncResults.FromValue), null, Expression.Convert(read, typeof(object)));
        return Expression.Lambda<AsyncResolver>(value, _source, _context).Compile();
    }

    private static PureResolver AfterRead(PureResolver read, Func<object, object> change) =>
        (source, context) => read(source, context) is { } value ? change(value) : null;

    /// <summary>A resolver that gives the value, whatever it is.</summary>
    public AsyncResolver CompileAsync()
    {
        var read = Read();
        var resolve = Expression.Lambda<AsyncResolver>(ToValueTask(read), _source, _context).Compile();
        if (field.AfterRead is { } change)
        {
            var inner = resolve;
            resolve = async (source, context) => await inner(source, context) is { } value ? change(value) : null;
        }

        return field.Wrap is { } wrap ? wrap(resolve) : resolve;
    }

    private MethodCallExpression ToValueTask(Expression read)
    {
        var definition = read.Type.IsGenericType ? read.Type.GetGenericTypeDefinition() : null;
        if (definition == typeof(Task<>)) return Await(nameof(AsyncResults.FromTask), read);
        if (definition == typeof(ValueTask<>)) return Await(nameof(AsyncResults.FromValueTask), read);
        if (TypeShape.ItemTypeOf(read.Type) is { } item && !read.Type.IsAssignableTo(typeof(System.Collections.IEnumerable)))
        {
            return Expression.Call(
                typeof(AsyncResults),
                nameof(AsyncResults.FromSequence),
                [item],
                read,
                _context,
                Expression.Constant(field.AfterRead is null && field.Wrap is null));
        }

        return Expression.Call(typeof(AsyncResults), nameof(AsyncResults.FromValue), null, Expression.Convert(read, typeof(object)));
    }

    private static MethodCallExpression Await(string method, Expression read) =>
        Expression.Call(typeof(AsyncResults), method, [read.Type.GetGenericArguments()[0]], read);

    private Expression Read() => member switch
    {
        PropertyInfo property => Expression.Property(property.GetMethod!.IsStatic ? null : Instance(property.DeclaringType!), property),
        MethodInfo method => Expression.Call(method.IsStatic ? null : Instance(method.DeclaringType!), method, Arguments()),
        _ => throw new NotSupportedException($"{member} is neither a property nor a method."),
    };

    /// <summary>A root class that is not static is a service; any other instance is the field's source.</summary>
    private Expression Instance(Type type) => RootClasses.IsRootOrExtension(type)
        ? Expression.Call(
            typeof(ServiceProviderServiceExtensions),
            nameof(ServiceProviderServiceExtensions.GetRequiredService),
            [type],
            Expression.Property(_context, nameof(ResolverContext.Services)))
        : type.IsValueType ? Expression.Unbox(_source, type) : Expression.Convert(_source, type);

    private List<Expression> Arguments()
    {
        var argumentIndex = 0;
        return [.. field.Bindings.Select(
            binding => binding.Read is { } read ? read(_context, _source) : field.ReadArgument(_context, binding.Type, argumentIndex++))];
    }
}

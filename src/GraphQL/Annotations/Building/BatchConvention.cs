using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Batching;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes a <c>[BatchResolver]</c> method a field of one parent: the field's value is one item of the method's list.</summary>
internal static class BatchConvention
{
    private static readonly MethodInfo WrapMethod = typeof(BatchConvention).GetMethod(nameof(WrapFor), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static bool AppliesTo(MemberInfo member) => member.IsDefined(typeof(BatchResolverAttribute), true);

    /// <summary>The shape of one parent's value. A method that returns no list is a fault, and keeps its shape.</summary>
    public static TypeShape ValueShape(TypeRegistry registry, MethodInfo method, TypeShape list)
    {
        if (list.Item is { } item) return item.InTask();

        registry.Faults.Add(
            method, $"a [BatchResolver] returns a list of one value per parent, not {list.Type.Name}; return List<{list.Type.Name}>, perhaps in a task.");
        return list;
    }

    /// <summary>Calls the method once for many parents.</summary>
    public static void Apply(TypeRegistry registry, MethodInfo method, Type owner, ComposedField field)
    {
        var parents = method.GetParameters().Where(parameter => parameter.IsDefined(typeof(ParentAttribute))).ToList();
        if (parents is not [var parameter])
        {
            registry.Faults.Add(
                method,
                parents.Count == 0
                    ? "a [BatchResolver] reads a field for many objects at once and must be given them; "
                        + $"add a parameter [Parent] List<{owner.Name}>, in a class marked [ObjectType<{owner.Name}>]."
                    : "a [BatchResolver] has one list of parents; mark one parameter [Parent].");
            return;
        }

        if (ItemOf(parameter) is not { } item || (!owner.IsAssignableTo(item) && !item.IsAssignableTo(owner))) return;

        // Ids are made of each value, not of the list.
        var change = field.AfterRead;
        field.AfterRead = null;
        var wrap = WrapMethod.MakeGenericMethod(item).CreateDelegate<Func<string, Func<AsyncResolver, AsyncResolver>>>()(
            $"{method.DeclaringType}.{method.Name}");
        field.WrapWith(wrap);
        if (change is not null) field.WrapWith(read => async (source, context) => await read(source, context) is { } value ? change(value) : null);
    }

    /// <summary>How the method is given its parents.</summary>
    public static ParameterBinding Parents(TypeRegistry registry, MemberInfo method, Type owner, ParameterInfo parameter)
    {
        if (ItemOf(parameter) is not { } item || (!owner.IsAssignableTo(item) && !item.IsAssignableTo(owner)))
        {
            registry.Faults.Add(
                method,
                $"a [BatchResolver] reads the field for many objects at once, but its [Parent] parameter {parameter.Name} "
                + $"is a {parameter.ParameterType.Name}; make it List<{owner.Name}>.");
        }

        return new(parameter.ParameterType, (_, source) => Expression.Convert(source, parameter.ParameterType)) { NeedsContext = false };
    }

    /// <summary>The type of the parents; null when the parameter cannot be given a <see cref="List{T}"/> of them.</summary>
    private static Type? ItemOf(ParameterInfo parameter) =>
        TypeShape.ItemTypeOf(parameter.ParameterType) is { } item && parameter.ParameterType.IsAssignableFrom(typeof(List<>).MakeGenericType(item))
            ? item
            : null;

    private static Func<AsyncResolver, AsyncResolver> WrapFor<T>(string name) => readAll => new BatchedResolver<T>(readAll, name).ReadAsync;
}

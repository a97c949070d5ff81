using System.Reflection;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Composes one field: its arguments, its conventions (ids, paging, mutation payloads) and its resolver.</summary>
internal sealed class FieldComposer(TypeRegistry registry, MemberInfo member, Type owner, TypeShape shape, GraphQLType type, bool isMutation)
{
    /// <summary>The property is a node's id, whatever its C# type.</summary>
    public bool IsNodeId { get; init; }

    public FieldDefinition Compose()
    {
        var name = Naming.Field(member);
        var binder = new ParameterBinder(registry, owner, member);
        var bindings = (member as MethodInfo)?.GetParameters().Select(binder.Bind).ToList() ?? [];
        var field = new ComposedField(name, type, bindings)
        {
            IsAsync = shape.IsAsync,
            AfterRead = GlobalIdEncoder(),
        };
        if (BatchConvention.AppliesTo(member)) BatchConvention.Apply(registry, (MethodInfo)member, owner, field);
        FieldConventions.Apply(registry, member, owner, shape, field);
        if (isMutation) MutationConvention.Apply(registry, (MethodInfo)member, shape, field);
        var subscribe = member is MethodInfo method && method.IsDefined(typeof(SubscribeAttribute))
            ? new SubscriptionConvention(registry, method, field).Apply()
            : null;
        var resolver = Resolver(field);
        return new(name, field.Type)
        {
            Cost = owner.IsDefined(typeof(InterfaceTypeAttribute), false)
                ? null
                : registry.Costs.Of(member) ?? (resolver.IsAsync ? registry.Costs.Waiting : null),
            CostScale = registry.Costs.ScaleOf(member),
            ListSize = registry.Costs.SizeOf(member, field.ListSize),
            Description = registry.Documentation.Describe(member),
            DeprecationReason = Deprecation.Of(member),
            Arguments = field.Arguments,
            Resolver = resolver,
            Subscribe = subscribe,
            Directives = registry.Directives.On(DirectiveLocation.FieldDefinition, $"{member.DeclaringType?.FullName}.{member.Name}", member),
            Origin = member,
        };
    }

    private FieldResolver Resolver(ComposedField field) => FieldResolver.Compiled(
        () => new ResolverCompiler(member, shape, field).Compile(),
        () => new ResolverCompiler(member, shape, field).CompileAsync(),
        field.IsAsync || field.Wrap is not null,
        field.NeedsContext,
        field.Bindings.Any(binding => binding.NeedsPath),
        FieldFactory.AuthorizationOf(member, registry.ClassesOf(owner)));

    /// <summary>Makes global ids of the values of <c>[ID]</c> members; null for others.</summary>
    private Func<object, object>? GlobalIdEncoder()
    {
        var id = member.GetCustomAttributes(true).OfType<IGlobalId>().FirstOrDefault();
        if (id is null && !IsNodeId) return null;

        var typeName = registry.NameOf(id?.NodeType ?? owner);
        if (GlobalIds.Formatter(shape.Innermost.Type) is { } format) return Encoder(typeName, format, shape.Item is not null);

        registry.Faults.Add(
            member, $"a global ID cannot be made of a {shape.Innermost.Type.Name}; use string, int, long, Guid or a record struct around one of these.");
        return null;
    }

    private static Func<object, object> Encoder(string typeName, Func<object, object> format, bool isList) => isList
        ? keys => ((System.Collections.IEnumerable)keys).Cast<object?>().Select(key => key is null ? null : GlobalIds.Encode(typeName, format(key))).ToList()
        : key => GlobalIds.Encode(typeName, format(key));
}

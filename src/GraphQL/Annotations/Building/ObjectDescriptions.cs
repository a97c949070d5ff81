using System.Reflection;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Applies what the application's <see cref="ObjectType{T}"/> classes say, after attributes.</summary>
internal sealed class ObjectDescriptions(TypeRegistry registry)
{
    private readonly ILookup<Type, (IObjectDescription Said, MemberInfo Where)> _all = registry.Sources.Descriptions.ToLookup(
        description => description.ClrType,
        description => (description.Describe(), (MemberInfo)ConfigureOf(description.GetType())));

    public IEnumerable<Type> Types => _all.Select(group => group.Key);

    public string? NameOf(Type clrType) => _all[clrType].Select(description => description.Said.Name).FirstOrDefault(name => name is not null);

    public string? DescriptionOf(Type clrType) => _all[clrType].Select(description => description.Said.Description).FirstOrDefault(text => text is not null);

    /// <summary>The name a property's field is given; null when its own stays.</summary>
    public string? FieldNameOf(Type clrType, PropertyInfo property) => _all[clrType]
        .SelectMany(description => description.Said.Fields)
        .Where(field => field.Property?.Name == property.Name)
        .Select(field => field.FieldName)
        .FirstOrDefault(name => name is not null);

    /// <summary>Clients may not read the property, or not without further rights.</summary>
    public bool Hides(Type clrType, PropertyInfo property) => _all[clrType].Any(description =>
        description.Said.Ignores(property.Name) || description.Said.Fields.Any(field => field.Property?.Name == property.Name && field.Rules.Count > 0));

    /// <summary>The fields of a type once its descriptions are applied.</summary>
    public IReadOnlyList<FieldDefinition> Apply(Type clrType, IReadOnlyList<FieldDefinition> fields)
    {
        foreach (var (said, where) in _all[clrType])
        {
            var kept = fields.Where(field => field.Origin is not PropertyInfo property || !said.Ignores(property.Name)).ToList();
            foreach (var field in said.Fields) Apply(field, kept, where);
            fields = kept;
        }

        return fields;
    }

    private static MethodInfo ConfigureOf(Type description) =>
        description.GetMethod("Configure", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)!;

    private void Apply(ObjectFieldDescriptor field, List<FieldDefinition> fields, MemberInfo where)
    {
        if (field.Property is null)
        {
            if (field.Resolver is null) registry.Faults.Add(where, $"the field {field.FieldName} has no value; add Resolve(…).");
            else fields.Add(Make(field, where));
            return;
        }

        var index = fields.FindIndex(known => known.Origin is PropertyInfo property && property.Name == field.Property.Name);
        if (index < 0) registry.Faults.Add(where, $"{field.Property.Name} is no field, being ignored; take one of the two away.");
        else fields[index] = Change(fields[index], field, where);
    }

    private FieldDefinition Make(ObjectFieldDescriptor field, MemberInfo where) => new(field.FieldName!, TypeOf(field, where))
    {
        Description = field.FieldDescription,
        DeprecationReason = field.DeprecationReason,
        Arguments = ArgumentsOf(field, where),
        Resolver = Wrap(FieldResolver.FromAsync(field.Resolver!), field),
        Cost = registry.Costs.Waiting,
    };

    private FieldDefinition Change(FieldDefinition known, ObjectFieldDescriptor field, MemberInfo where) =>
        new(
            field.FieldName ?? known.Name,
            field.Resolver is not null ? TypeOf(field, where) : field.IsNonNull && !known.Type.IsNonNull ? new NonNullType(known.Type) : known.Type)
        {
            Description = field.FieldDescription ?? known.Description,
            DeprecationReason = field.DeprecationReason ?? known.DeprecationReason,
            Arguments = field.Resolver is null ? known.Arguments : ArgumentsOf(field, where),
            Cost = known.Cost,
            CostScale = known.CostScale,
            ListSize = known.ListSize,
            Directives = known.Directives,
            Origin = field.Resolver is null ? known.Origin : null,
            Resolver = Wrap(field.Resolver is { } own ? FieldResolver.FromAsync(own, known.Resolver?.Authorization) : known.Resolver!, field),
        };

    private static FieldResolver Wrap(FieldResolver resolver, ObjectFieldDescriptor field)
    {
        if (field.Middleware.Count == 0 && field.Rules.Count == 0) return resolver;

        var read = resolver.ToAsync();
        foreach (var middleware in field.Middleware.Reverse()) read = MiddlewarePipeline.Around(read, middleware);
        return FieldResolver.FromAsync(read, [.. resolver.Authorization, .. field.Rules]);
    }

    private GraphQLType TypeOf(ObjectFieldDescriptor field, MemberInfo where)
    {
        var type = registry.Outputs.TypeOf(TypeShape.OfValue(field.ValueType!, registry.Scalars.IsScalar), where);
        return field.IsNonNull && !type.IsNonNull ? new NonNullType(type) : type;
    }

    private IReadOnlyList<ArgumentDefinition> ArgumentsOf(ObjectFieldDescriptor field, MemberInfo where) =>
        [.. field.Arguments.Select(argument => registry.Inputs.Argument(argument.Name, argument.Type, argument.Description, where))];
}

using System.Reflection;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Everything the making of a schema shares: the annotated classes, the types made so far, and the faults found.</summary>
internal sealed class TypeRegistry
{
    private readonly Dictionary<Type, EnumType> _enums = [];
    private readonly ILookup<Type, Type> _extensions;
    private readonly ILookup<Type, Type> _standIns;

    public TypeRegistry(SchemaSources sources, ConventionOptions conventions, Func<Type, bool> isService)
    {
        (Sources, Conventions, IsService) = (sources, conventions, isService);
        Scalars = new(sources.Scalars);
        Costs = new(conventions.Costs);
        var extensions = sources.Types
            .SelectMany(type => type.GetCustomAttributes(false).OfType<IExtendsObjectType>().Select(extends => (Extends: extends, Class: type)))
            .ToList();
        _extensions = extensions.ToLookup(pair => pair.Extends.ClrType, pair => pair.Class);
        _standIns = extensions.Where(pair => pair.Extends.StandsForType).ToLookup(pair => pair.Extends.ClrType, pair => pair.Class);
        Inputs = new(this);
        Outputs = new(this);
        Fields = new(this);
        Connections = new(this);
        Errors = new(this);
        Nodes = new(this);
        Members = new(this);
        Filters = new(this);
        Sorts = new(this);
        Directives = new(this);
        Segments = new(this);
        Descriptions = new(this);
    }

    public SchemaSources Sources { get; }

    public ConventionOptions Conventions { get; }

    public Func<Type, bool> IsService { get; }

    public CostConvention Costs { get; }

    public ScalarBindings Scalars { get; }

    public XmlDocumentation Documentation { get; } = new();

    public SchemaFaults Faults { get; } = new();

    public InputTypes Inputs { get; }

    public OutputTypes Outputs { get; }

    public FieldFactory Fields { get; }

    public ConnectionTypes Connections { get; }

    public ErrorTypes Errors { get; }

    public NodeTypes Nodes { get; }

    public QueryMembers Members { get; }

    public FilterTypes Filters { get; }

    public SortTypes Sorts { get; }

    public DirectiveTypes Directives { get; }

    public SegmentTypes Segments { get; }

    public ObjectDescriptions Descriptions { get; }

    /// <summary>The classes that add fields to a type.</summary>
    public IEnumerable<Type> ExtensionsOf(Type clrType) => _extensions[clrType];

    /// <summary>The type itself and the classes that stand for it: their rights hold for all its fields.</summary>
    public IEnumerable<Type> ClassesOf(Type clrType) => _standIns[clrType].Prepend(clrType);

    /// <summary>The types that have extension classes.</summary>
    public IEnumerable<Type> ExtendedTypes => _extensions.Select(group => group.Key);

    /// <summary>An object type's name in the schema.</summary>
    public string NameOf(Type clrType) => Descriptions.NameOf(clrType) ??
        ExtensionsOf(clrType).Select(extension => extension.GetCustomAttribute<GraphQLNameAttribute>()?.Name).FirstOrDefault(name => name is not null)
            ?? Naming.Type(clrType);

    public EnumType Enum(Type clrType)
    {
        if (_enums.TryGetValue(clrType, out var known)) return known;

        var values = clrType.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => !field.IsDefined(typeof(GraphQLIgnoreAttribute)))
            .Select(field => new EnumValue(Naming.EnumValue(field), field.GetValue(null))
            {
                Description = Documentation.Describe(field),
                DeprecationReason = Deprecation.Of(field),
                Directives = Directives.On(DirectiveLocation.EnumValue, $"{clrType.FullName}.{field.Name}", field),
            });
        return _enums[clrType] = new(Naming.Type(clrType), values)
        {
            Description = Documentation.Describe(clrType),
            ClrType = clrType,
            Cost = Costs.Of(clrType),
            Directives = Directives.On(DirectiveLocation.Enum, clrType.FullName!, clrType),
        };
    }
}

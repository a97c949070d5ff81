using System.Reflection;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes directives of classes marked <c>[DirectiveType]</c>, and reads those that stand on types and members.</summary>
internal sealed class DirectiveTypes(TypeRegistry registry)
{
    private static readonly DirectiveLocation[] RunningLocations = [DirectiveLocation.Field, DirectiveLocation.FieldDefinition, DirectiveLocation.Object];

    private readonly Dictionary<Type, (DirectiveDefinition Definition, InputObjectType Arguments)> _known = [];

    /// <summary>Those added and those met so far.</summary>
    public IReadOnlyList<DirectiveDefinition> All
    {
        get
        {
            foreach (var type in registry.Sources.With<DirectiveTypeAttribute>()) Of(type);
            return [.. _known.Values.Select(known => known.Definition)];
        }
    }

    /// <summary>The directives that stand on a part of the schema, in the order written.</summary>
    /// <param name="location">What part it is.</param>
    /// <param name="where">Where it is in the code, for faults.</param>
    /// <param name="sources">The C# types or members it is made of.</param>
    public IReadOnlyList<AppliedDirective> On(DirectiveLocation location, string where, params IEnumerable<ICustomAttributeProvider> sources)
    {
        var attributes = sources.SelectMany(source => source.GetCustomAttributes(false))
            .Where(attribute => attribute.GetType().IsDefined(typeof(DirectiveTypeAttribute), false))
            .ToList();
        var repeated = attributes.GroupBy(attribute => attribute.GetType())
            .Where(group => group.Count() > 1 && !Of(group.Key).Definition.IsRepeatable);
        foreach (var several in repeated)
        {
            registry.Faults.Add(
                $"{where}: {Of(several.Key).Definition} is given {several.Count()} times; keep one, "
                + "or make it repeatable with [DirectiveType(…, IsRepeatable = true)].");
        }

        return [.. attributes.Select(attribute => Apply(attribute, location, where))];
    }

    private AppliedDirective Apply(object attribute, DirectiveLocation location, string where)
    {
        var (definition, arguments) = Of(attribute.GetType());
        if (!definition.Locations.Contains(location))
        {
            registry.Faults.Add($"{where}: {definition} may not stand here; add DirectiveLocation.{location} to its [DirectiveType], or take it away.");
        }

        var given = new List<KeyValuePair<string, string>>();
        foreach (var (property, field) in InputTypes.PropertiesOf(attribute.GetType()).Zip(arguments.Fields))
        {
            var literal = DefaultLiteral.Of(property.GetValue(attribute), field.Type);
            if (literal is null)
                registry.Faults.Add(
                    $"{where}: the argument {field.Name} of {definition} has no form as a literal; use a number, text, boolean, enum or a list of these.");
            else if (literal != "null" && literal != field.DefaultValue) given.Add(new(field.Name, literal));
        }

        return new(definition.Name, given);
    }

    private (DirectiveDefinition Definition, InputObjectType Arguments) Of(Type type)
    {
        if (_known.TryGetValue(type, out var known)) return known;

        var declared = type.GetCustomAttribute<DirectiveTypeAttribute>(false)!;
        var arguments = registry.Inputs.Object(type);
        arguments.Complete();
        var isRunning = type.IsAssignableTo(typeof(IFieldMiddleware));
        var make = new Lazy<Func<object, object>>(() => InputObjectBinder.Compile(type, arguments));
        var definition = new DirectiveDefinition(NameOf(type), declared.Locations)
        {
            Description = registry.Documentation.Describe(type),
            Arguments = [.. arguments.Fields.Select(ToArgument)],
            IsRepeatable = declared.IsRepeatable,
            Execution = isRunning && declared.Locations.Contains(DirectiveLocation.Field) ? new(arguments, given => make.Value(given)) : null,
        };
        Check(type, definition, isRunning);
        return _known[type] = (definition, arguments);
    }

    private void Check(Type type, DirectiveDefinition definition, bool isRunning)
    {
        if (definition.Locations.Count == 0)
            registry.Faults.Add($"{type.FullName}: a directive stands somewhere; name at least one location, as in [DirectiveType(DirectiveLocation.Field)].");
        else if (isRunning && !definition.Locations.Intersect(RunningLocations).Any())
            registry.Faults.Add($"{type.FullName}: it works around fields, but stands on none; add DirectiveLocation.Field, FieldDefinition or Object.");
        if (SpecifiedDirectives.All.Concat(IncrementalDirectives.All).Any(specified => specified.Name == definition.Name))
            registry.Faults.Add($"{type.FullName}: {definition} is one of the specification's directives; rename yours with [GraphQLName].");
        if (definition.Execution is not null && InputObjectBinder.ConstructorOf(type) is null)
            registry.Faults.Add(
                $"{type.FullName}: {definition} cannot be made from a document's arguments; give it a public constructor whose parameters are its properties.");
    }

    private static ArgumentDefinition ToArgument(InputField field) => new(field.Name, field.Type)
    {
        Description = field.Description,
        DeprecationReason = field.DeprecationReason,
        DefaultValue = field.DefaultValue,
    };

    private static string NameOf(Type type)
    {
        if (type.GetCustomAttribute<GraphQLNameAttribute>() is { } named) return named.Name;

        var name = type.Name;
        foreach (var suffix in new[] { "Attribute", "Directive" })
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length) name = name[..^suffix.Length];
        }

        return Naming.CamelCase(name);
    }
}

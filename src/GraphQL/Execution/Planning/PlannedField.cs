using System.Text;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>One field of a selection on one concrete type, all its occurrences merged.</summary>
internal sealed class PlannedField
{
    private readonly SourceText _source;
    private readonly IReadOnlyList<FieldNode> _nodes;
    private readonly FieldResolver? _resolver;
    private readonly SelectedNames _selectedNames;

    public PlannedField(
        int id,
        ObjectType parentType,
        FieldDefinition definition,
        IReadOnlyList<FieldNode> nodes,
        SourceText source,
        ValuePlan value,
        ArgumentPlan arguments,
        SelectedNames selectedNames,
        FieldResolver? resolver)
    {
        (Id, ParentType, Definition, Value, Arguments) = (id, parentType, definition, value, arguments);
        (_nodes, _source, _resolver, _selectedNames) = (nodes, source, resolver, selectedNames);
        ResponseName = nodes[0].ResponseName;
        EncodedName = Encode(ResponseName);
        IsTypeName = definition == Introspection.IntrospectionTypes.TypeNameField;
        IsPure = _resolver is not { IsAsync: true } && Authorization.Count == 0 && value.IsPure;
        Leaf = _resolver?.Leaf;
        Pure = _resolver?.Pure;
        Async = _resolver?.Async;
        NeedsContext = _resolver?.NeedsContext ?? false;
        NeedsPath = _resolver?.NeedsPath ?? false;
        KeepsContext = _resolver?.KeepsContext ?? false;
    }

    /// <summary>Its number among the fields of its plan: the index of what a request keeps for it.</summary>
    public int Id { get; }

    public ObjectType ParentType { get; }

    public FieldDefinition Definition { get; }

    public string ResponseName { get; }

    /// <summary>The response name as UTF-8 JSON with its colon.</summary>
    public byte[] EncodedName { get; }

    public ValuePlan Value { get; }

    public ArgumentPlan Arguments { get; }

    /// <summary>The field and all below it are read without waiting.</summary>
    public bool IsPure { get; }

    public bool IsTypeName { get; }

    public bool NeedsContext { get; }

    public bool NeedsPath { get; }

    public bool KeepsContext { get; }

    public LeafResolver? Leaf { get; }

    public PureResolver? Pure { get; }

    public AsyncResolver? Async { get; }

    public IReadOnlyList<AuthorizationRule> Authorization => _resolver?.Authorization ?? [];

    /// <summary>Where the field stands in the document, every occurrence.</summary>
    public IReadOnlyList<SourceLocation> Locations => [.. _nodes.Select(node => _source.LocationOf(node))];

    /// <summary>Whether a sub-field of that schema name is selected.</summary>
    public bool Selects(string fieldName) => _selectedNames.Contains(fieldName);

    // A name of the language is ASCII and needs no escape.
    private static byte[] Encode(string name)
    {
        var encoded = new byte[name.Length + 3];
        encoded[0] = (byte)'"';
        Encoding.ASCII.GetBytes(name, encoded.AsSpan(1));
        encoded[^2] = (byte)'"';
        encoded[^1] = (byte)':';
        return encoded;
    }

    public override string ToString() => $"{ParentType}.{Definition.Name}";
}

/// <summary>The schema names selected directly below a field, gathered when a resolver first asks.</summary>
internal sealed class SelectedNames(FieldCollector collector, IReadOnlyList<SubSelection> below)
{
    // Two requests may gather them at once: both find the same.
    private HashSet<string>? _names;

    public bool Contains(string name) => below.Count > 0 && (_names ??= collector.NamesIn(below)).Contains(name);
}

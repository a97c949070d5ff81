using Matching.GraphQL.Language;
using Matching.GraphQL.Types;
using Matching.GraphQL.Validation;
using static Matching.GraphQL.Sdl.ChangeSeverity;
using static Matching.GraphQL.Sdl.SchemaChangeKind;

namespace Matching.GraphQL.Sdl;

/// <summary>The changes found so far, and what all comparisons have in common.</summary>
internal sealed partial class SchemaChangeList
{
    private readonly List<SchemaChange> _changes = [];

    public IReadOnlyList<SchemaChange> Sorted() =>
    [
        .. _changes.OrderBy(change => change.Coordinate, StringComparer.Ordinal)
            .ThenBy(change => change.Kind)
            .ThenBy(change => change.Message, StringComparer.Ordinal),
    ];

    public void CompareRoots(Schema before, Schema after)
    {
        CompareDescriptions("schema", before.Description, after.Description);
        foreach (var operation in Enum.GetValues<OperationKind>())
        {
            var (was, now) = (TypeLookup.RootType(before, operation)?.Name, TypeLookup.RootType(after, operation)?.Name);
            if (was == now) continue;
            if (was is null) Add(Safe, RootTypeAdded, "schema", $"{operation} root type {now} was added.");
            else Add(Breaking, RootTypeChanged, "schema", $"{operation} root type changed from {was} to {now ?? "none"}.");
        }
    }

    private void Add(ChangeSeverity severity, SchemaChangeKind kind, string coordinate, string message) =>
        _changes.Add(new SchemaChange(kind, coordinate, message, severity));

    /// <summary>Adds a removal, less severe when it was announced.</summary>
    private void AddRemoval(SchemaChangeKind kind, string coordinate, string message, INamedMember removed)
    {
        if (removed.DeprecationReason is null) Add(Breaking, kind, coordinate, message);
        else Add(Dangerous, kind, coordinate, $"{message} It was deprecated: {removed.DeprecationReason}");
    }

    private void CompareDescriptions(string coordinate, string? before, string? after)
    {
        if (before == after) return;
        Add(Safe, DescriptionChanged, coordinate, $"The description of {coordinate} changed.");
    }

    /// <summary>Compares what any member has: its description and its deprecation.</summary>
    private void CompareMembers(string coordinate, INamedMember before, INamedMember after)
    {
        CompareDescriptions(coordinate, before.Description, after.Description);
        if (before.DeprecationReason == after.DeprecationReason) return;

        var message = (before.DeprecationReason, after.DeprecationReason) switch
        {
            (null, var reason) => $"{coordinate} was deprecated: {reason}",
            (_, null) => $"{coordinate} is no longer deprecated.",
            var (_, reason) => $"{coordinate} is deprecated for another reason: {reason}",
        };
        Add(Safe, DeprecationChanged, coordinate, message);
    }

    /// <summary>Compares type and default of a value that clients give.</summary>
    private void CompareInputs(
        string coordinate, InputValueDefinition before, InputValueDefinition after, SchemaChangeKind typeChanged, SchemaChangeKind defaultChanged)
    {
        CompareMembers(coordinate, before, after);
        var (was, now) = (before.Type.ToString(), after.Type.ToString());
        if (was != now)
        {
            var severity = TypeChange.IsSafeForInput(before.Type, after.Type) ? Safe : Breaking;
            Add(severity, typeChanged, coordinate, $"{coordinate} changed type from {was} to {now}.");
        }

        if (AreSameDefaults(before.DefaultValue, after.DefaultValue)) return;
        var isNowRequired = after.IsRequired && before.DefaultValue is not null;
        Add(
            isNowRequired ? Breaking : Dangerous,
            defaultChanged,
            coordinate,
            $"{coordinate} changed default from {before.DefaultValue ?? "none"} to {after.DefaultValue ?? "none"}.");
    }

    private static bool AreSameDefaults(string? before, string? after)
    {
        if (before is null || after is null) return before == after;
        return before == after || ValueComparison.AreSame(GraphQLParser.ParseConstantValue(before), GraphQLParser.ParseConstantValue(after));
    }
}

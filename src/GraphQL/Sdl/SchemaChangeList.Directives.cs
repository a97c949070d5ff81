using Matching.GraphQL.Types;

namespace Matching.GraphQL.Sdl;

/// <content>Directives.</content>
internal sealed partial class SchemaChangeList
{
    public void CompareDirectives(Schema before, Schema after)
    {
        var directives = new NamedDifference<DirectiveDefinition>(before.Directives, after.Directives, directive => directive.Name);
        foreach (var added in directives.Added) Add(SchemaChangeKind.DirectiveAdded, $"{added}", $"{added} was added.", ChangeSeverity.Safe);
        foreach (var removed in directives.Removed) Add(SchemaChangeKind.DirectiveRemoved, $"{removed}", $"{removed} was removed.", ChangeSeverity.Breaking);
        foreach (var (was, now) in directives.Kept) Compare(was, now);
    }

    private void Compare(DirectiveDefinition before, DirectiveDefinition after)
    {
        CompareDescriptions($"{before}", before.Description, after.Description);
        if (before.IsRepeatable != after.IsRepeatable)
        {
            var message = after.IsRepeatable ? $"{before} may be repeated from now on." : $"Repeatable flag was removed from {before}.";
            Add(SchemaChangeKind.DirectiveRepeatableChanged, $"{before}", message, after.IsRepeatable ? ChangeSeverity.Safe : ChangeSeverity.Breaking);
        }

        foreach (var location in after.Locations.Except(before.Locations).Select(DirectiveLocationNames.NameOf))
        {
            Add(SchemaChangeKind.DirectiveLocationAdded, $"{before}", $"{location} was added to {before}.", ChangeSeverity.Safe);
        }

        foreach (var location in before.Locations.Except(after.Locations).Select(DirectiveLocationNames.NameOf))
        {
            Add(SchemaChangeKind.DirectiveLocationRemoved, $"{before}", $"{location} was removed from {before}.", ChangeSeverity.Breaking);
        }

        CompareArguments(before, after);
    }

    private void CompareArguments(DirectiveDefinition before, DirectiveDefinition after)
    {
        var arguments = new NamedDifference<ArgumentDefinition>(before.Arguments, after.Arguments, argument => argument.Name);
        foreach (var added in arguments.Added)
        {
            var coordinate = $"{before}({added.Name}:)";
            if (added.IsRequired) Add(SchemaChangeKind.DirectiveArgumentAdded, coordinate, $"{coordinate} was added and is required.", ChangeSeverity.Breaking);
            else Add(SchemaChangeKind.DirectiveArgumentAdded, coordinate, $"{coordinate} was added and is optional.", ChangeSeverity.Safe);
        }

        foreach (var removed in arguments.Removed)
        {
            AddRemoval(SchemaChangeKind.DirectiveArgumentRemoved, $"{before}({removed.Name}:)", $"{before}({removed.Name}:) was removed.", removed);
        }

        foreach (var (was, now) in arguments.Kept)
        {
            CompareInputs($"{before}({was.Name}:)", was, now, SchemaChangeKind.DirectiveArgumentTypeChanged, SchemaChangeKind.DirectiveArgumentDefaultChanged);
        }
    }
}

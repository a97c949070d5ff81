using Matching.GraphQL.Types;
using static Matching.GraphQL.Sdl.ChangeSeverity;
using static Matching.GraphQL.Sdl.SchemaChangeKind;

namespace Matching.GraphQL.Sdl;

/// <content>Directives.</content>
internal sealed partial class SchemaChangeList
{
    public void CompareDirectives(Schema before, Schema after)
    {
        var directives = new NamedDifference<DirectiveDefinition>(before.Directives, after.Directives, directive => directive.Name);
        foreach (var added in directives.Added) Add(Safe, DirectiveAdded, $"{added}", $"{added} was added.");
        foreach (var removed in directives.Removed) Add(Breaking, DirectiveRemoved, $"{removed}", $"{removed} was removed.");
        foreach (var (was, now) in directives.Kept) Compare(was, now);
    }

    private void Compare(DirectiveDefinition before, DirectiveDefinition after)
    {
        CompareDescriptions($"{before}", before.Description, after.Description);
        if (before.IsRepeatable != after.IsRepeatable)
        {
            var message = after.IsRepeatable ? $"{before} may be repeated from now on." : $"Repeatable flag was removed from {before}.";
            Add(after.IsRepeatable ? Safe : Breaking, DirectiveRepeatableChanged, $"{before}", message);
        }

        foreach (var location in after.Locations.Except(before.Locations).Select(DirectiveLocationNames.NameOf))
        {
            Add(Safe, DirectiveLocationAdded, $"{before}", $"{location} was added to {before}.");
        }

        foreach (var location in before.Locations.Except(after.Locations).Select(DirectiveLocationNames.NameOf))
        {
            Add(Breaking, DirectiveLocationRemoved, $"{before}", $"{location} was removed from {before}.");
        }

        CompareArguments(before, after);
    }

    private void CompareArguments(DirectiveDefinition before, DirectiveDefinition after)
    {
        var arguments = new NamedDifference<ArgumentDefinition>(before.Arguments, after.Arguments, argument => argument.Name);
        foreach (var added in arguments.Added)
        {
            var coordinate = $"{before}({added.Name}:)";
            if (added.IsRequired) Add(Breaking, DirectiveArgumentAdded, coordinate, $"{coordinate} was added and is required.");
            else Add(Safe, DirectiveArgumentAdded, coordinate, $"{coordinate} was added and is optional.");
        }

        foreach (var removed in arguments.Removed)
        {
            AddRemoval(DirectiveArgumentRemoved, $"{before}({removed.Name}:)", $"{before}({removed.Name}:) was removed.", removed);
        }

        foreach (var (was, now) in arguments.Kept)
        {
            CompareInputs($"{before}({was.Name}:)", was, now, DirectiveArgumentTypeChanged, DirectiveArgumentDefaultChanged);
        }
    }
}

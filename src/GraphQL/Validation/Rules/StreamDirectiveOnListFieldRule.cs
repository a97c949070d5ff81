using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary><c>@stream</c> stands on fields that are lists (proposal "Defer and Stream").</summary>
internal sealed class StreamDirectiveOnListFieldRule(ValidationContext context) : ValidationRule
{
    public override void EnterDirective(DirectiveNode directive, DirectiveLocation location)
    {
        if (directive.Name != "stream" || context.Position is not { Field: { } field, ParentType: { } parent } || field.Type.Nullable is ListType) return;

        context.Report($"Stream directive cannot be used on non-list field \"{field.Name}\" on type \"{parent}\".", directive.Location);
    }
}

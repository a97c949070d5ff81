using System.Collections.Immutable;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>One place has no more directives than allowed, repeatable ones included. No section of the specification.</summary>
internal sealed class MaxDirectivesPerLocationRule(ValidationContext context) : ValidationRule
{
    public override void EnterDirectives(ImmutableArray<DirectiveNode> directives)
    {
        var most = context.Options.MaxDirectivesPerLocation;
        if (directives.Length > most)
            context.ReportLimit(
                $"{directives.Length} directives stand at one place; at most {most} are allowed.", "DOCUMENT_TOO_MANY_DIRECTIVES", directives[most].Location);
    }
}

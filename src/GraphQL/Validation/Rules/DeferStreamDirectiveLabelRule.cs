using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>Labels of <c>@defer</c> and <c>@stream</c> are written out, and each stands once (proposal "Defer and Stream").</summary>
internal sealed class DeferStreamDirectiveLabelRule(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<string, DirectiveNode> _known = new(StringComparer.Ordinal);

    public override void EnterDirective(DirectiveNode directive, DirectiveLocation location)
    {
        if (directive.Name is not ("defer" or "stream")) return;

        var label = directive.Arguments.FirstOrDefault(argument => argument.Name == "label")?.Value;
        if (label is null) return;

        if (label is not StringValueNode text) context.Report($"Directive \"{directive.Name}\"'s label argument must be a static string.", directive.Location);
        else if (!_known.TryAdd(text.Value, directive))
            context.Report("Defer/Stream directive label argument must be unique.", _known[text.Value].Location, directive.Location);
    }
}

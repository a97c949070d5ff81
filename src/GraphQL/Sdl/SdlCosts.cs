using System.Globalization;
using Matching.GraphQL.Costs;
using Matching.GraphQL.Language;

namespace Matching.GraphQL.Sdl;

/// <summary>Reads <c>@cost</c> and <c>@listSize</c> of a checked document.</summary>
internal static class SdlCosts
{
    /// <summary>The weight; null without the directive, or when its text is no number.</summary>
    public static double? CostOf(IEnumerable<DirectiveNode> directives) =>
        ArgumentOf(Find(directives, CostDirectives.Cost.Name), "weight") is StringValueNode text
        && double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && double.IsFinite(weight) ? weight : null;

    public static ListSize? ListSizeOf(IEnumerable<DirectiveNode> directives) => Find(directives, CostDirectives.ListSize.Name) is { } applied
        ? new()
        {
            AssumedSize = Number(applied, "assumedSize"),
            SlicingArguments = Names(applied, "slicingArguments"),
            SlicingArgumentDefaultValue = Number(applied, "slicingArgumentDefaultValue"),
            SizedFields = Names(applied, "sizedFields"),
            RequireOneSlicingArgument = ArgumentOf(applied, "requireOneSlicingArgument") is not BooleanValueNode { Value: false },
        }
        : null;

    private static DirectiveNode? Find(IEnumerable<DirectiveNode> directives, string name) => directives.FirstOrDefault(applied => applied.Name == name);

    private static ValueNode? ArgumentOf(DirectiveNode? applied, string name) => applied?.Arguments.FirstOrDefault(given => given.Name == name)?.Value;

    private static int? Number(DirectiveNode applied, string name) =>
        ArgumentOf(applied, name) is IntValueNode { Value: var text }
        && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static IReadOnlyList<string> Names(DirectiveNode applied, string name) => ArgumentOf(applied, name) switch
    {
        ListValueNode list => [.. list.Values.OfType<StringValueNode>().Select(item => item.Value)],
        StringValueNode one => [one.Value],
        _ => [],
    };
}

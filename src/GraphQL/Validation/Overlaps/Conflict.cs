using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Two selections that cannot both be answered under one response name.</summary>
/// <param name="ResponseName">The name.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
/// <param name="Fields">The first selection, then the deeper ones that cause the conflict.</param>
/// <param name="OtherFields">The same for the second.</param>
internal sealed record Conflict(
    string ResponseName, string Reason, IReadOnlyList<FieldNode> Fields, IReadOnlyList<FieldNode> OtherFields)
{
    private const int LongestDetail = 1000, MostFields = 20;

    /// <summary>How many conflicts between sub-selections can appear in one message.</summary>
    public const int MostDetails = 40;

    /// <summary>A conflict between two fields because of their sub-selections.</summary>
    public static Conflict OfSubfields(string responseName, FieldNode field, FieldNode other, IReadOnlyList<Conflict> details)
    {
        var reason = "";
        foreach (var detail in details)
        {
            reason += $"{(reason.Length == 0 ? "" : " and ")}subfields \"{Abbreviate(detail.ResponseName)}\" conflict because {detail.Reason}";
            if (reason.Length > LongestDetail) break;
        }

        return new Conflict(
            responseName,
            Abbreviate(reason),
            Gather(field, details.Select(detail => detail.Fields)),
            Gather(other, details.Select(detail => detail.OtherFields)));
    }

    /// <summary>A text short enough for a message, however long the document makes it.</summary>
    public static string Abbreviate(string text) => text.Length > LongestDetail ? $"{text.AsSpan(0, LongestDetail)}..." : text;

    private static List<FieldNode> Gather(FieldNode field, IEnumerable<IReadOnlyList<FieldNode>> deeper)
    {
        List<FieldNode> fields = [field];
        foreach (var more in deeper)
        {
            fields.AddRange(more.TakeLast(MostFields - fields.Count));
            if (fields.Count == MostFields) break;
        }

        return fields;
    }
}

namespace Matching.Api.Fairness.Cards;

/// <summary>The groups, sectors and parts of a card in words.</summary>
internal static class CardTerms
{
    /// <summary>A sector; all together for null.</summary>
    public static string Sector(CardPage page, MarcheSector? sector) => page.Say(sector is { } known ? "sector." + known : "sector.all");

    /// <summary>A part of an evaluation; a code without words, such as a department's, is said as it is.</summary>
    public static string Segment(CardPage page, SegmentComparison segment) => segment.Kind switch
    {
        SegmentKind.Sector when Enum.TryParse<MarcheSector>(segment.Value, ignoreCase: true, out var sector) => Sector(page, sector),
        SegmentKind.ContractType when Enum.TryParse<ContractType>(segment.Value, ignoreCase: true, out var type) => page.Term("contractType." + type),
        _ => segment.Value,
    };
}

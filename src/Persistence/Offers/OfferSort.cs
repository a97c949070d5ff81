namespace Matching.Persistence;

/// <summary>What a list of offers can be sorted by.</summary>
public enum OfferSort
{
    /// <summary>When the offer was entered.</summary>
    EnteredAt,

    /// <summary>The first day of work.</summary>
    StartsOn,

    /// <summary>The title, without regard to case and accents.</summary>
    Title,
}

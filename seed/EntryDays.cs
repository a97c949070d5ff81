namespace Matching.Seed;

/// <summary>When the demonstration's people, offers and marchés were entered.</summary>
/// <remarks>By their own dates and identifiers, so that nothing else is drawn differently.</remarks>
internal static class EntryDays
{
    /// <summary>A file: up to a year before the last contact.</summary>
    public static Candidate Entered(this Candidate candidate, DateOnly today) =>
        candidate with { EnteredAt = Before(Earlier(candidate.LastContactOn, today), 365, candidate.Id.Value) };

    /// <summary>An offer: up to two weeks before its publication.</summary>
    public static Offer Entered(this Offer offer, DateOnly today) =>
        offer with { EnteredAt = Before(Earlier(PublishedOn(offer) ?? offer.StartsOn, today), 14, offer.Id.Value) };

    /// <summary>A marché: up to three months before it begins.</summary>
    public static Marche Entered(this Marche marche, DateOnly today) =>
        marche with { EnteredAt = Before(Earlier(marche.StartsOn, today), 90, marche.Id.Value) };

    private static DateOnly? PublishedOn(Offer offer) => offer.PublishedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    private static DateOnly Earlier(DateOnly? day, DateOnly today) => day is { } known && known < today ? known : today;

    // At a minute of a working day, one day before at the latest.
    private static DateTimeOffset Before(DateOnly day, int mostDays, Guid id)
    {
        var bytes = id.ToByteArray();
        var (days, minutes) = (1 + (BitConverter.ToUInt16(bytes, 0) % mostDays), BitConverter.ToUInt16(bytes, 2) % (9 * 60));
        return new(day.AddDays(-days).ToDateTime(new(8, 0)).AddMinutes(minutes), TimeSpan.Zero);
    }
}

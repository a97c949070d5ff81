namespace Matching.Domain.Placements;

/// <summary>How long an employer may know who a person is, once person, prescripteur and employer agreed to the introduction.</summary>
/// <param name="KeptAfterEnd">How long after the candidature's end: time to tell a refusal, or to begin a hire.</param>
public sealed record Introductions(TimeSpan KeptAfterEnd)
{
    /// <summary>What holds where an installation does not say otherwise: 30 days.</summary>
    public static readonly Introductions Usual = new(TimeSpan.FromDays(30));

    /// <summary>Whether the employer of the candidature may know at that moment who the candidature is about.</summary>
    /// <remarks>
    /// While the offer is open and the candidature lives, and <see cref="KeptAfterEnd"/> beyond the candidature's end.
    /// Somebody hired may have filled the last opening: they are known that long too.
    /// </remarks>
    public bool Hold(Candidature candidature, Offer offer, DateTimeOffset now) =>
        candidature.IntroducedAt is not null
        && (candidature.State.IsPending() || candidature.StateSince >= EndedSince(now))
        && (offer.TakesIntroductionsOn(LegalDay.Of(now)) || (candidature.State == CandidatureState.Accepted && offer.Status == OfferStatus.Filled));

    /// <summary>Candidatures that ended before this moment tell no name any more.</summary>
    public DateTimeOffset EndedSince(DateTimeOffset now) => now - KeptAfterEnd;
}

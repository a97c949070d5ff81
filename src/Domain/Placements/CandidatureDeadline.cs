namespace Matching.Domain.Placements;

/// <summary>What becomes of a candidature by itself if nobody does anything.</summary>
/// <param name="Move">It lapses, or is refused as undecided.</param>
/// <param name="RemindFrom">From when those who are waited for are reminded.</param>
/// <param name="Due">When it happens.</param>
public sealed record CandidatureDeadline(CandidatureMove Move, DateTimeOffset RemindFrom, DateTimeOffset Due)
{
    /// <summary>The deadline of a candidature under a desk's settings; null where it may wait: pool, measures before hire and checks have their own
    /// days.</summary>
    /// <remarks>
    /// Counted from the state's beginning alone, so that a deadline does not tell who has answered; where a day is planned, from that day.
    /// No judgement on the person: nobody answered, and it may be taken up again (docs/decisions/0187-silence.md).
    /// </remarks>
    public static CandidatureDeadline? Of(Candidature candidature, ClauseDeskSettings settings)
    {
        if (candidature.LacksPersonOrAdviser)
        {
            var lapses = candidature.StateSince.AddDays(settings.IntroductionLapsesAfterDays);
            return new(CandidatureMove.Lapse, lapses.AddDays(-settings.IntroductionReminderDays), lapses);
        }

        if (candidature.State is not (CandidatureState.New or CandidatureState.Processing or CandidatureState.Interview or CandidatureState.Postponed))
            return null;
        var since = candidature.StateSince;
        if (candidature.PlannedOn is { } planned && LegalDay.StartOf(planned) is var begins && begins > since) since = begins;
        return new(CandidatureMove.RefuseUndecided,
            since.AddDays(settings.CandidatureWarnedAfterDays), since.AddDays(settings.CandidatureStaleAfterDays));
    }
}

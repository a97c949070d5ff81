namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Lives in a QPV of the perimeters in force that day, or of the former ones during a buyer's transition.</summary>
internal sealed record LivesInQpv : Condition
{
    public override Answer Answer(Question question)
    {
        var (candidate, on) = (question.Candidate, question.On);
        var department = candidate.Commune?.Department;
        var vintage = QpvPerimeters.InForceOn(on, department);
        var present = Ask(question, vintage, QpvPerimeters.Validity(vintage, department).Until);
        if (present.Truth == Truth.Yes || vintage == QpvVintage.Perimeters2015) return present;

        var transitionEnds = QpvPerimeters.Validity(vintage, department).From
            .AddMonths(question.Context.Settings.QpvTransitionMonthsFor(question.Context.BuyerId)).AddDays(-1);
        if (on > transitionEnds) return present;

        var former = Ask(question, QpvVintage.Perimeters2015, transitionEnds);
        return former with
        {
            Truth = former.Truth > present.Truth ? former.Truth : present.Truth,
            Facts = [.. present.Facts, .. former.Facts],
        };
    }

    private static Answer Ask(Question question, QpvVintage vintage, DateOnly? until)
    {
        var membership = question.Candidate.QpvIn(vintage);
        var truth = membership?.Presence switch
        {
            QpvPresence.Inside => Truth.Yes,
            QpvPresence.Outside => Truth.No,
            _ => Truth.Unknown,
        };
        return new(truth, until, Facts.Of("qpv", vintage, membership));
    }
}

using Matching.Domain;

namespace Matching.Api;

/// <summary>A match as one viewer may see it.</summary>
/// <param name="Match">The whole match.</param>
/// <param name="Basis">The answer it belongs to: day, weights and index version.</param>
/// <param name="IsForEmployer">The viewer is a company: what tells a situation of the person is withheld, and how far away they live is blurred (docs/decisions/0060).</param>
internal sealed record ShownMatch(RankedMatch Match, MatchAnswer Basis, bool IsForEmployer)
{
    private static readonly Reason ToConfirm = new("eligibility.to-confirm", []);
    private static readonly Reason Excluded = new("eligibility.excluded", []);

    /// <summary>The parts shown; to a company as the rules give them by themselves, so that nothing of a model is in them.</summary>
    public IEnumerable<MatchPart> Parts => IsForEmployer
        ? Match.PartsByRules.Where(part => CompanyView.MayTell(part.Rule)).Select(part => part with { Reason = Blurred(part.Reason) })
        : Match.Parts;

    /// <summary>What orders; for a company the sum of the parts shown: what is withheld cannot be worked out from it.</summary>
    public Points Score => IsForEmployer ? RulesPart : Match.Score;

    /// <summary>The sum of the parts shown.</summary>
    public Points RulesPart => Parts.Aggregate(Points.Zero, (sum, part) => sum + part.Points);

    /// <summary>What a model adds to them; 0 for a company.</summary>
    public Points LearnedPart => Score - RulesPart;

    /// <summary>What a model made of the match; nothing for a company, whatever the feature: taken apart it would tell a situation.</summary>
    public LearnedScore? Learned => IsForEmployer ? null : Match.Learned;

    /// <summary>The rules that took part in the order but are not shown.</summary>
    public IEnumerable<RuleKind> Withheld => IsForEmployer ? Match.Parts.Select(part => part.Rule).Where(rule => !CompanyView.MayTell(rule)) : [];

    /// <summary>The blockers shown.</summary>
    public IEnumerable<Blocker> Blockers => IsForEmployer ? EmployerBlockers() : Match.Blockers;

    /// <summary>What the list leaves out; withheld from a company.</summary>
    public Reason? LeftOut => !IsForEmployer && Basis.UnlinkedLeftOut > 0
        ? new(ReasonCodes.ListUnlinkedLeftOut, [ReasonValue.Count("leftOut", Basis.UnlinkedLeftOut), ReasonValue.Count("places", Basis.UnlinkedCount)])
        : null;

    /// <summary>How a floor of the marché changed the place; withheld from a company, since it tells where somebody lives.</summary>
    public FloorMove? FloorMove => IsForEmployer ? null : Match.FloorMove;

    /// <summary>Minutes one way; for a company rounded up to tens.</summary>
    public decimal? Minutes => Match.Travel is { } travel ? IsForEmployer ? UpToTens(travel.Time).Value : travel.Time.Value : null;

    /// <summary>Kilometres by road; for a company rounded up to fives.</summary>
    public double? RoadKm => Match.Travel is { } travel ? Math.Round(IsForEmployer ? UpToFives(travel.Road).Value : travel.Road.Value, 1) : null;

    private IEnumerable<Blocker> EmployerBlockers()
    {
        var eligibility = Match.Blockers.Where(blocker => blocker.Reason.Code.StartsWith("eligibility.", StringComparison.Ordinal)).ToList();
        if (eligibility.Exists(blocker => blocker.Effect == BlockerEffect.Excludes)) yield return new(BlockerEffect.Excludes, Excluded);
        else if (eligibility.Count > 0) yield return new(BlockerEffect.ToConfirm, ToConfirm);

        foreach (var blocker in Match.Blockers)
            if (CompanyView.MayTell(Match, blocker)) yield return blocker with { Reason = Blurred(blocker.Reason) };
    }

    // Exact times to several sites would tell the commune; a company is told the department only.
    private static Reason Blurred(Reason reason) => reason with { Values = [.. reason.Values.Select(Blurred)] };

    private static ReasonValue Blurred(ReasonValue value) => value.Kind switch
    {
        ReasonValueKind.Minutes => ReasonValue.Minutes(value.Name, UpToTens(new(decimal.ToInt32(value.Number!.Value * 10)))),
        ReasonValueKind.Kilometres => ReasonValue.Kilometres(value.Name, UpToFives(new((double)value.Number!.Value))),
        _ => value,
    };

    private static JourneyTime UpToTens(JourneyTime time) => new((time.Tenths + 99) / 100 * 100);

    private static Kilometres UpToFives(Kilometres length) => new(Math.Ceiling(length.Value / 5) * 5);
}

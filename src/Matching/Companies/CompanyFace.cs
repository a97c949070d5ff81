using Matching.Explanations;

namespace Matching.Companies;

/// <summary>All that a company is told of each of several people: the same of all of them, so that nobody stands out.</summary>
public sealed record CompanyFace
{
    private static readonly Blocker EligibilityToConfirm = Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.EligibilityToConfirm);

    /// <summary>The sum of the parts.</summary>
    public Points Score => Parts.Sum();

    /// <summary>The rules that declare bands, in the order of <see cref="RuleKind"/>, each with what holds for all of these people.</summary>
    public required IReadOnlyList<MatchPart> Parts { get; init; }

    /// <summary>The rules that took part in the order and are not told.</summary>
    public required IReadOnlyList<RuleKind> Withheld { get; init; }

    /// <summary>Eligible where all are; otherwise to be confirmed.</summary>
    public required EligibilityOutcome Eligibility { get; init; }

    /// <summary>The version of the rules that judged.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>What is to be confirmed of any of them.</summary>
    public required IReadOnlyList<Blocker> Blockers { get; init; }

    /// <summary>The department where all of them live; null where it is not known or not the same.</summary>
    public string? Department { get; init; }

    /// <summary>All of it as one line, so that two faces are told apart.</summary>
    internal string Summary => string.Join(' ',
    [
        Score.ToString(), Eligibility.ToString(), RuleSetVersion, Department,
        .. Parts.Select(part => $"{part.Points} {part.Reason}"),
        .. Blockers.Select(blocker => blocker.Reason.ToString()),
    ]);

    /// <summary>What may be said of all of these people at once.</summary>
    /// <param name="people">At least one.</param>
    internal static CompanyFace Of(IReadOnlyList<RankedMatch> people)
    {
        var isEligible = people.All(match => match.Eligibility == EligibilityOutcome.Eligible);
        var departments = people.Select(match => match.Candidate.Department).Distinct().ToList();
        IEnumerable<Blocker> toConfirm = people.SelectMany(match => match.Blockers).Where(CompanyView.MayTell).Distinct();
        return new()
        {
            Parts = [.. people[0].PartsByRules.Where(part => CompanyView.MayTell(part.Rule)).Select(part => Told(part, people))],
            Withheld = [.. people[0].PartsByRules.Select(part => part.Rule).Where(rule => !CompanyView.MayTell(rule))],
            Eligibility = isEligible ? EligibilityOutcome.Eligible : EligibilityOutcome.ToConfirm,
            RuleSetVersion = people.Select(match => match.RuleSetVersion).Max(StringComparer.Ordinal)!,
            Blockers = isEligible ? [.. toConfirm] : [EligibilityToConfirm, .. toConfirm],
            Department = departments.Count == 1 ? departments[0] : null,
        };
    }

    private static MatchPart Told(MatchPart part, IReadOnlyList<RankedMatch> people)
    {
        var bands = CompanyView.Of(part.Rule)!;
        for (var at = 0; at < bands.BestFirst.Count; at++)
            if (people.All(match => IsWithin(match, part.Rule, at))) return bands.BestFirst[at].Tell(part);
        return bands.Untold(part);
    }

    /// <summary>Whether a band of a rule, or a better one, may be said of somebody.</summary>
    internal static bool IsWithin(RankedMatch match, RuleKind rule, int band)
    {
        var part = match.PartsByRules.First(one => one.Rule == rule);
        return CompanyView.BandsOf(rule).Take(band + 1).Any(one => one.Covers(part));
    }
}

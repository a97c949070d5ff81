using static Matching.Domain.Candidates.PersonStatus;

namespace Matching.Domain.Eligibility;

/// <summary>The rules on hiring in force, and what they close to a person.</summary>
/// <remarks>
/// What the inspection may allow (work of minors under 16, night work of apprentices) is a person's to ask for and no exception here. Sport and
/// the founding of a company, which open apprenticeship at any age, are no facts of a file.
/// </remarks>
public static class HiringLaw
{
    /// <summary>The rules, in the order of their articles.</summary>
    public static IReadOnlyList<HiringRule> All { get; } =
    [
        new("legal-ban.minor", "Code du travail, L4153-1", new(2008, 5, 1), 16, new AgedAtLeast(16)),
        new("legal-ban.minor", "Code du travail, L3163-2", new(2008, 5, 1), 18, new AgedAtLeast(18)) { Work = ConcernedWork.AtNight },
        new("legal-ban.minor", "Code du travail, D4153-18", new(2013, 10, 14), 18, new AgedAtLeast(18)) { Work = ConcernedWork.ListedAsbestos },
        // From 57 on, in an insertion structure.
        new("legal-ban.inclusion-age", "Code du travail, L5132-5-1", new(2020, 12, 16), 57, new AgedAtLeast(57))
        {
            Contracts = [ContractType.CdiInclusion],
            AsksForFacts = true,
        },
        // Up to 29 years completed. What L6222-2 excepts up to 35 (one apprenticeship after another) is no fact of a file.
        new(
            "legal-ban.apprentice-age", "Code du travail, L6222-1, L6222-2", new(2019, 1, 1), 29,
            new AnyOf(new YoungerThan(30), new Known(new HasStatus(Rqth))))
        {
            Contracts = [ContractType.Apprenticeship, ContractType.ApprenticeshipGeiq],
            AsksForFacts = true,
        },
        // Young people up to 25, registered job-seekers, who receives RSA, ASS or AAH; who comes from a subsidised contract is no fact of a file.
        new(
            "legal-ban.cpro-public", "Code du travail, L6325-1", new(2008, 5, 1), 25,
            new AnyOf(new YoungerThan(26), new IsJobSeeker(), new HasStatus(Rsa, Ass, Aah)))
        {
            Contracts = [ContractType.Cpro, ContractType.CproGeiq],
            AsksForFacts = true,
        },
    ];

    /// <summary>What the rules close to a person, from one day to another, rule by rule in the order of days.</summary>
    /// <param name="candidate">The file.</param>
    /// <param name="from">The first day looked at.</param>
    /// <param name="until">The last day looked at, inclusive; what is closed on it may be closed for longer.</param>
    public static IReadOnlyList<HiringClosure> Closures(Candidate candidate, DateOnly from, DateOnly until) =>
        [.. All.SelectMany(rule => Closures(rule, candidate, from, until))];

    private static List<HiringClosure> Closures(HiringRule rule, Candidate candidate, DateOnly from, DateOnly until)
    {
        var closures = new List<HiringClosure>();
        for (DateOnly? day = from; day <= until;)
        {
            var answer = rule.Condition.Answer(new(candidate, day.Value, EligibilityContext.Default));
            if (Closes(rule, answer.Truth, out var toConfirm))
            {
                if (closures.Count > 0 && closures[^1].Until?.AddDays(1) == day && closures[^1].IsToConfirm == toConfirm)
                    closures[^1] = closures[^1] with { Until = answer.HoldsUntil };
                else
                    closures.Add(new(rule, day.Value, answer.HoldsUntil, toConfirm));
            }

            day = answer.HoldsUntil?.AddDays(1);
        }

        return closures;
    }

    private static bool Closes(HiringRule rule, Truth truth, out bool toConfirm)
    {
        toConfirm = truth == Truth.Unknown;
        return truth == Truth.No || (truth == Truth.Unknown && rule.AsksForFacts);
    }
}

/// <summary>A stretch of days on which a rule closes work to a person.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, inclusive; null when time alone does not end it.</param>
/// <param name="IsToConfirm">Whether it is open or not as a fact turns out that nobody knows.</param>
public readonly record struct HiringClosure(HiringRule Rule, DateOnly From, DateOnly? Until, bool IsToConfirm)
{
    /// <summary>Whether the day lies within.</summary>
    public bool HoldsOn(DateOnly day) => day >= From && !(Until < day);
}

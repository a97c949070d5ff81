using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests.Rules;

/// <summary>Which stage of the engine may know which other; ARCHITECTURE.md draws it. A stage is a folder of <c>src/Matching</c>.</summary>
/// <remarks>
/// What orders and serves lists (walks, the learned order, company lists, the pipeline itself) is one group that stands on all others and
/// knows itself; nothing below knows any of it.
/// </remarks>
internal static partial class Stages
{
    /// <summary>The files directly in the folder.</summary>
    public const string Pipeline = "";

    private static readonly string[] Below =
    [
        "Explanations",
        "Occupations",
        "Eligibility",
        "Retrieval",
        "Weights",
        "Pairs",
        "Mobility",
        "HardSteps",
        "Rules",
        "Fairness",
    ];
    private static readonly string[] Serving = ["Walks", "LearnedRanking", "Companies", Pipeline];

    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["Explanations"] = [],
        ["Occupations"] = [],
        ["Eligibility"] = ["Explanations"],
        ["Retrieval"] = ["Eligibility", "Explanations"],
        ["Weights"] = ["Explanations"],
        ["Pairs"] = ["Occupations", "Retrieval", "Weights"],
        ["Mobility"] = ["Explanations", "Pairs", "Retrieval"],
        ["HardSteps"] = ["Explanations", "Mobility", "Pairs", "Retrieval"],
        ["Rules"] = ["Explanations", "HardSteps", "Mobility", "Occupations", "Pairs", "Retrieval", "Weights"],
        ["Fairness"] = ["Explanations", "Pairs", "Retrieval"],
    };

    /// <summary>All stages that have a rule.</summary>
    public static IReadOnlyCollection<string> All => [.. Below, .. Serving];

    /// <summary>The other stages that a stage may know.</summary>
    public static IReadOnlySet<string> AllowedFor(string stage) =>
        (Known.TryGetValue(stage, out var known) ? known : [.. Below, .. Serving]).Where(other => other != stage).ToHashSet();

    /// <summary>The stages that a source text of a stage names though it may not know them: in a using, or wherever it writes a name in full.</summary>
    public static IEnumerable<string> BrokenIn(string stage, string source)
    {
        var named = StageName().Matches(SourceText.WithoutComments(source)).Select(match => match.Groups[1].Value).Where(All.Contains).ToHashSet();
        return named.Where(other => other != stage && !AllowedFor(stage).Contains(other));
    }

    [GeneratedRegex(@"\bMatching\.([A-Z][A-Za-z0-9]*)")]
    private static partial Regex StageName();
}

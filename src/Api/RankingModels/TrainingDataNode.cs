using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>What a model learned from.</summary>
[GraphQLName("TrainingData")]
internal sealed class TrainingDataNode(TrainingFacts facts, string fingerprint)
{
    /// <summary>Changes with any row.</summary>
    public string Fingerprint => fingerprint;

    /// <summary>Offers whose decisions it learned from.</summary>
    public int Offers => facts.Offers;

    /// <summary>People presented on them whose outcome is known.</summary>
    public int Pairs => facts.Pairs;

    /// <summary>Of these, how many were rebuilt from dated facts because nothing was kept on the day.</summary>
    public int Reconstructed => facts.Reconstructed;

    /// <summary>How many had each outcome: not retained, hired, kept one month, contract done, in employment after twelve months.</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<int> PairsByGrade => facts.PairsByGrade;

    /// <summary>The first day of decision.</summary>
    public DateOnly From => facts.From;

    /// <summary>The last day of decision.</summary>
    public DateOnly Until => facts.Until;
}

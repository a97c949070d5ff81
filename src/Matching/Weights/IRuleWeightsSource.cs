namespace Matching.Weights;

/// <summary>Where the engine gets its weights from. Whoever keeps them implements it.</summary>
public interface IRuleWeightsSource
{
    /// <summary>The set in force now; asked once per answer, so that one answer never mixes two sets.</summary>
    RuleWeights Current { get; }
}

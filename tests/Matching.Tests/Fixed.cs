namespace Matching.Tests;

/// <summary>A source that always gives the same.</summary>
internal sealed class Fixed<T>(T value) : IRuleWeightsSource, IOccupationMapSource
{
    RuleWeights IRuleWeightsSource.Current => (RuleWeights)(object)value!;

    OccupationMap IOccupationMapSource.Current => (OccupationMap)(object)value!;
}

using Matching.Persistence.RankingModels;
using Matching.Persistence.Weights;
using Matching.Ranking.Models;

namespace Matching.Persistence.ServedRankings;

/// <summary>The weights and models that logged lines were ranked by, each read once.</summary>
internal sealed class ReplayBasis(Actor actor, RankingModelStore models, WeightSetStore weights)
{
    private readonly Dictionary<(string, int), RuleWeights> _weights = [];
    private readonly Dictionary<RankingModelId, LearnedModel> _models = [];

    public async Task<RuleWeights> WeightsAsync(string name, int version, CancellationToken cancel)
    {
        if (_weights.TryGetValue((name, version), out var known)) return known;
        return _weights[(name, version)] = await weights.FindAsync(name, version, cancel)
            ?? throw new InvalidOperationException($"The log names the weights {name} {version}, which are gone.");
    }

    /// <exception cref="RankingModelException">The model is gone, damaged, or made for other features.</exception>
    public async Task<LearnedModel?> ModelAsync(RankingModelId? id, CancellationToken cancel)
    {
        if (id is not { } model) return null;
        if (_models.TryGetValue(model, out var known)) return known;
        if (await models.FindAsync(actor, model, cancel) is not { } registered || await models.ReadFileAsync(actor, model, cancel) is not { } file)
            throw new RankingModelException($"The log names the model {model}, which the registry does not hold.");
        return _models[model] = ModelSource.ToLearned(registered, file);
    }
}

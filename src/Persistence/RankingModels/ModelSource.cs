using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.RankingModels;

/// <summary>The active model and the one in the shadow, as the engine uses them; read again when the registry changes.</summary>
/// <remarks>A model that cannot be used leaves its place empty, so the rules rank alone; why is told by <see cref="Fault"/>.</remarks>
public sealed class ModelSource : IRankingModelSource
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private volatile LearnedModel? _active, _shadow;
    private volatile string? _fault;

    internal ModelSource(IDbContextFactory<MatchingDbContext> contexts) => _contexts = contexts;

    /// <inheritdoc/>
    public LearnedModel? Active => _active;

    /// <inheritdoc/>
    public LearnedModel? Shadow => _shadow;

    /// <summary>Why a registered model cannot be used here; null when all can.</summary>
    public string? Fault => _fault;

    internal async Task ReloadAsync(CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var used = await context.RankingModels
            .Where(model => model.State == RankingModelState.Active || model.State == RankingModelState.Shadow)
            .ToListAsync(cancel);
        _fault = null;
        _active = await LoadAsync(context, used.Find(model => model.State == RankingModelState.Active), cancel);
        _shadow = await LoadAsync(context, used.Find(model => model.State == RankingModelState.Shadow), cancel);
    }

    /// <summary>The model as the engine uses it.</summary>
    /// <exception cref="RankingModelException">The file is damaged, or made for other features.</exception>
    internal static LearnedModel ToLearned(RegisteredModel registered, byte[] file) => new()
    {
        Id = registered.Id,
        Model = RankingModelFile.Read(file, MatchFeatures.Schema),
        Scale = new(registered.ScaleOffset, registered.ScaleSlope),
        Evidence = registered.Facts.Offers,
        HalfTrust = registered.HalfTrust,
        WeightsName = registered.WeightsName,
        WeightsVersion = registered.WeightsVersion,
    };

    // Trees never change: what is in memory already is used again.
    private async Task<LearnedModel?> LoadAsync(MatchingDbContext context, RegisteredModel? registered, CancellationToken cancel)
    {
        if (registered is null) return null;
        if (new[] { _active, _shadow }.FirstOrDefault(known => known?.Id == registered.Id) is { } same) return same;
        try
        {
            return ToLearned(
                registered, await context.RankingModelFiles.Where(row => row.ModelId == registered.Id).Select(row => row.Content).SingleAsync(cancel));
        }
        catch (RankingModelException unusable)
        {
            _fault = $"{registered.Id}: {unusable.Message}";
            return null;
        }
    }
}

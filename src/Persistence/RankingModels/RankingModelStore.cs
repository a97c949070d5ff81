using Matching.Persistence.Reading;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.RankingModels;

/// <summary>Keeps every trained model, and which of them orders the suggestions.</summary>
public sealed class RankingModelStore
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private readonly AggregateReader _reads;

    internal RankingModelStore(IDbContextFactory<MatchingDbContext> contexts, AggregateReader reads) => (_contexts, _reads) = (contexts, reads);

    /// <summary>One model; null when there is none or the actor may not know of it.</summary>
    public Task<RegisteredModel?> FindAsync(Actor actor, RankingModelId id, CancellationToken cancel) =>
        _reads.OneAsync(context => context.ModelsOf(actor).Where(model => model.Id == id), cancel);

    /// <summary>Several models at once, by identifier; those that are absent or hidden are left out.</summary>
    public Task<IReadOnlyDictionary<RankingModelId, RegisteredModel>> FindManyAsync(
        Actor actor, IReadOnlyCollection<RankingModelId> ids, CancellationToken cancel) =>
        _reads.ManyAsync(context => context.ModelsOf(actor).Where(model => ids.Contains(model.Id)), model => model.Id, cancel);

    /// <summary>The model in a state that at most one has; null when none is.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="state"><see cref="RankingModelState.Active"/> or <see cref="RankingModelState.Shadow"/>.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<RegisteredModel?> InStateAsync(Actor actor, RankingModelState state, CancellationToken cancel) =>
        _reads.OneAsync(context => context.ModelsOf(actor).Where(model => model.State == state), cancel);

    /// <summary>The models the actor may know of, the latest trained first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<IReadOnlyList<RegisteredModel>> LatestAsync(Actor actor, int first, CancellationToken cancel) =>
        _reads.AllAsync(context => context.ModelsOf(actor).OrderByDescending(model => model.TrainedAt).ThenByDescending(model => model.Id).Take(first), cancel);

    /// <summary>The bytes of a model's file; null when there is no such model or the actor may not know of it.</summary>
    public async Task<byte[]?> ReadFileAsync(Actor actor, RankingModelId id, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var known = context.ModelsOf(actor);
        return await context.RankingModelFiles
            .Where(file => file.ModelId == id && known.Any(model => model.Id == id))
            .Select(file => file.Content)
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>How features and scores were spread in the training data of a model; null when there is no such model or the actor may not know of
    /// it.</summary>
    public async Task<IReadOnlyList<ValueShares>?> ReadSpreadAsync(Actor actor, RankingModelId id, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var known = context.ModelsOf(actor);
        return await context.RankingModelFiles
            .Where(file => file.ModelId == id && known.Any(model => model.Id == id))
            .Select(file => file.Spread)
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>Registers a trained model as a candidate, with its file. For administrators and the installation itself.</summary>
    /// <param name="actor">Who had it trained.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="model">The registration.</param>
    /// <param name="file">The bytes of its file.</param>
    /// <param name="spread">How features and scores were spread in its training data.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <returns><see cref="Written{T}"/>, or <see cref="NotFound{T}"/> for any other role.</returns>
    /// <exception cref="ArgumentException">The model is in another state, or its file is empty.</exception>
    public async Task<WriteOutcome<RegisteredModel>> RegisterAsync(
        Actor actor, string operation, RegisteredModel model, byte[] file, IReadOnlyList<ValueShares> spread, CancellationToken cancel)
    {
        if (model.State != RankingModelState.Candidate)
            throw new ArgumentException(
                $"The model is {model.State}; expected {RankingModelState.Candidate}: nothing else enters the registry.", nameof(model));
        if (file.Length == 0)
            throw new ArgumentException("The file is empty; expected the bytes of a model.", nameof(file));
        if (actor.Role is not (Role.Administrateur or Role.System))
            return new NotFound<RegisteredModel>();

        await using var context = _contexts.CreateDbContext();
        context.Sign(actor, operation);
        context.RankingModels.Add(model);
        context.RankingModelFiles.Add(new RankingModelFileRow { ModelId = model.Id, Content = file, Spread = spread });
        await context.SaveChangesAsync(cancel);
        return new Written<RegisteredModel>(context.Entry(model).Entity);
    }
}

using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.RankingModels;

/// <summary>Moves models between their states, each move in one transaction with what it displaces. For administrators only.</summary>
/// <remarks>
/// At most one model is active and one in the shadow: whoever comes there retires who was there before. Nobody else may
/// promote, the installation itself included: a promotion has a person's name.
/// </remarks>
public sealed class ModelPromotions
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private readonly TimeProvider _clock;

    internal ModelPromotions(IDbContextFactory<MatchingDbContext> contexts, TimeProvider clock) => (_contexts, _clock) = (contexts, clock);

    /// <summary>Brings a model one step further: a candidate into the shadow, a shadow into use.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="id">The model.</param>
    /// <param name="expectedVersion">The version that the actor has seen.</param>
    /// <param name="schemaFingerprint">The features of this program: a model of others cannot score here.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <returns>
    /// <see cref="Written{T}"/>, <see cref="PromotionRefused"/> (the gate before use), <see cref="ConcurrencyConflict{T}"/>,
    /// <see cref="Refused{T}"/> (<c>ranking-model.schema</c>, <c>ranking-model.transition</c>) or <see cref="NotFound{T}"/>.
    /// </returns>
    public Task<WriteOutcome<RegisteredModel>> PromoteAsync(
        Actor actor, string operation, RankingModelId id, long expectedVersion, string schemaFingerprint, CancellationToken cancel) =>
        MoveAsync(actor, operation, id, expectedVersion, (context, model) => PromoteAsync(context, actor, model, schemaFingerprint, cancel), cancel);

    /// <summary>Takes the active model out of use and brings back the one it replaced, or the rules alone.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="id">The active model.</param>
    /// <param name="expectedVersion">The version that the actor has seen.</param>
    /// <param name="toRules">Whether the rules are to order alone, even when a model was replaced.</param>
    /// <param name="schemaFingerprint">The features of this program; an earlier model of others is passed over for the rules.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <returns>
    /// <see cref="Written{T}"/> with the model that was taken out of use, <see cref="ConcurrencyConflict{T}"/>,
    /// <see cref="Refused{T}"/> (<c>ranking-model.not-active</c>) or <see cref="NotFound{T}"/>.
    /// </returns>
    public Task<WriteOutcome<RegisteredModel>> RollBackAsync(
        Actor actor, string operation, RankingModelId id, long expectedVersion, bool toRules, string schemaFingerprint, CancellationToken cancel) =>
        MoveAsync(actor, operation, id, expectedVersion, (context, model) => RollBackAsync(context, actor, model, toRules, schemaFingerprint, cancel), cancel);

    /// <summary>Takes a candidate or shadow out of the way for good; the active model is rolled back instead.</summary>
    /// <returns>
    /// <see cref="Written{T}"/>, <see cref="ConcurrencyConflict{T}"/>, <see cref="Refused{T}"/> (<c>ranking-model.active</c>,
    /// <c>ranking-model.transition</c>) or <see cref="NotFound{T}"/>.
    /// </returns>
    public Task<WriteOutcome<RegisteredModel>> RetireAsync(Actor actor, string operation, RankingModelId id, long expectedVersion, CancellationToken cancel) =>
        MoveAsync(actor, operation, id, expectedVersion, async (context, model) => model.State == RankingModelState.Active
            ? new Refused<RegisteredModel>(
                new InputFault("ranking-model.active", CodeWord.Of(model.State), "a model that is not in use; roll the active one back"))
            : await StepAsync(context, model, RankingModelState.Retired, actor, null, cancel), cancel);

    private async Task<WriteOutcome<RegisteredModel>> MoveAsync(
        Actor actor, string operation, RankingModelId id, long expectedVersion,
        Func<MatchingDbContext, RegisteredModel, Task<WriteOutcome<RegisteredModel>>> move, CancellationToken cancel)
    {
        if (actor.Role != Role.Administrateur) return new NotFound<RegisteredModel>();
        await using var context = _contexts.CreateDbContext();
        context.Sign(actor, operation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        if (await context.RankingModels.SingleOrDefaultAsync(model => model.Id == id, cancel) is not { } current) return new NotFound<RegisteredModel>();
        if (current.Version != expectedVersion) return new ConcurrencyConflict<RegisteredModel>(current.Version);
        try
        {
            var outcome = await move(context, current);
            if (outcome is Written<RegisteredModel>) await transaction.CommitAsync(cancel);
            return outcome;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || DatabaseFault.IsDuplicate(failure))
        {
            // Somebody moved this model, or another one to the same place, beside this call.
            return new ConcurrencyConflict<RegisteredModel>(expectedVersion);
        }
    }

    private async Task<WriteOutcome<RegisteredModel>> PromoteAsync(
        MatchingDbContext context, Actor actor, RegisteredModel model, string schemaFingerprint, CancellationToken cancel)
    {
        // A retired model comes back by a rollback only, and what is active has nowhere to rise.
        if (model.State is not (RankingModelState.Candidate or RankingModelState.Shadow))
            return new Refused<RegisteredModel>(
                new InputFault("ranking-model.transition", CodeWord.Of(model.State), $"{RankingModelState.Candidate}, {RankingModelState.Shadow}"));
        if (model.SchemaFingerprint != schemaFingerprint)
            return new Refused<RegisteredModel>(
                new InputFault("ranking-model.schema", model.SchemaFingerprint, $"{schemaFingerprint}, the features of this program"));

        var next = model.State == RankingModelState.Candidate ? RankingModelState.Shadow : RankingModelState.Active;
        if (next == RankingModelState.Active && model.Obstacles is { Count: > 0 } obstacles) return new PromotionRefused(obstacles);

        var displaced = await context.RankingModels.SingleOrDefaultAsync(other => other.State == next && other.Id != model.Id, cancel);
        if (displaced is not null) await StepAsync(context, displaced, RankingModelState.Retired, actor, null, cancel);
        return await StepAsync(context, model, next, actor, displaced?.Id, cancel);
    }

    private async Task<WriteOutcome<RegisteredModel>> RollBackAsync(
        MatchingDbContext context, Actor actor, RegisteredModel model, bool toRules, string schemaFingerprint, CancellationToken cancel)
    {
        if (model.State != RankingModelState.Active)
            return new Refused<RegisteredModel>(new InputFault("ranking-model.not-active", CodeWord.Of(model.State), $"{RankingModelState.Active}"));

        var outcome = await StepAsync(context, model, RankingModelState.Retired, actor, null, cancel);
        if (!toRules && model.Replaced is { } earlier
            && await context.RankingModels.SingleOrDefaultAsync(other => other.Id == earlier && other.State == RankingModelState.Retired, cancel) is { } back
            && back.SchemaFingerprint == schemaFingerprint)
        {
            await StepAsync(context, back, RankingModelState.Active, actor, back.Replaced, cancel);
        }

        return outcome;
    }

    // Saved at once: the unique indexes must see one leave before the other comes.
    private async Task<WriteOutcome<RegisteredModel>> StepAsync(
        MatchingDbContext context, RegisteredModel model, RankingModelState state, Actor actor, RankingModelId? replaced, CancellationToken cancel)
    {
        var moved = model.TransitionTo(state, actor.UserId, _clock.GetUtcNow(), replaced);
        if (moved.Refusal is { } refusal) return new Refused<RegisteredModel>(refusal);

        var entry = context.Attach(model);
        entry.CurrentValues.SetValues(moved.Value);
        await context.SaveChangesAsync(cancel);
        return new Written<RegisteredModel>(model);
    }
}

/// <summary>The promotion gate refuses the model: nothing changed.</summary>
/// <param name="Obstacles">Every reason with its figures; at least one.</param>
public sealed record PromotionRefused(IReadOnlyList<PromotionObstacle> Obstacles) : WriteOutcome<RegisteredModel>;

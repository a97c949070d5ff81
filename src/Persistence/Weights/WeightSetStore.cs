using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Weights;

/// <summary>Keeps every version of every set of rule weights, so that an old answer can be worked out again.</summary>
public sealed class WeightSetStore
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private readonly TimeProvider _clock;

    internal WeightSetStore(IDbContextFactory<MatchingDbContext> contexts, TimeProvider clock) => (_contexts, _clock) = (contexts, clock);

    /// <summary>The version of the set; null when there is none. Version 1 of <c>standard</c> is always there.</summary>
    public async Task<RuleWeights?> FindAsync(string name, int version, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var row = await context.WeightSets.SingleOrDefaultAsync(known => known.Name == name && known.Number == version, cancel);
        return row?.ToWeights() ?? (IsStandard(name, version) ? DefaultRuleWeights.Standard : null);
    }

    /// <summary>The set in force on a day: of those valid by then the latest valid, then the latest saved; else the default.</summary>
    public async Task<RuleWeights> InForceAsync(DateOnly on, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        return await InForceAsync(context, on, cancel);
    }

    /// <summary>Adds the next version of a set, or the first of a new name. For administrators.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="weights">The set; its version must follow the last one of its name.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <returns>
    /// <see cref="Written{T}"/>; <see cref="ConcurrencyConflict{T}"/> with the last version when the set's does not follow it;
    /// <see cref="Refused{T}"/> with the first fault of the set; <see cref="NotFound{T}"/> for any other role.
    /// </returns>
    public async Task<WriteOutcome<RuleWeights>> AddAsync(Actor actor, string operation, RuleWeights weights, CancellationToken cancel)
    {
        if (actor.Role is not (Role.Administrateur or Role.System))
            return new NotFound<RuleWeights>();
        if (weights.Faults().FirstOrDefault() is { } fault)
            return new Refused<RuleWeights>(new InputFault(fault.Code, null, fault.Allowed) { Field = fault.Field });

        await using var context = _contexts.CreateDbContext();
        context.Sign(actor, operation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var last = await LastVersionAsync(context, weights.Name, cancel);
        if (weights.Version != last + 1)
            return new ConcurrencyConflict<RuleWeights>(last);

        context.WeightSets.Add(WeightSetRow.Of(weights, _clock.GetUtcNow()));
        try
        {
            await context.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new Written<RuleWeights>(weights);
        }
        catch (DbUpdateException failure) when (DatabaseFault.IsDuplicate(failure))
        {
            // Somebody added the same version beside this call.
            return new ConcurrencyConflict<RuleWeights>(weights.Version);
        }
    }

    internal static async Task<RuleWeights> InForceAsync(MatchingDbContext context, DateOnly on, CancellationToken cancel)
    {
        var row = await context.WeightSets
            .Where(known => known.ValidFrom <= on)
            .OrderByDescending(known => known.ValidFrom)
            .ThenByDescending(known => known.SavedAt)
            .ThenByDescending(known => known.Number)
            .FirstOrDefaultAsync(cancel);
        return row?.ToWeights() ?? DefaultRuleWeights.Standard;
    }

    private static async Task<int> LastVersionAsync(MatchingDbContext context, string name, CancellationToken cancel) =>
        await context.WeightSets.Where(row => row.Name == name).MaxAsync(row => (int?)row.Number, cancel)
        ?? (name == DefaultRuleWeights.Standard.Name ? DefaultRuleWeights.Standard.Version : 0);

    private static bool IsStandard(string name, int version) =>
        (name, version) == (DefaultRuleWeights.Standard.Name, DefaultRuleWeights.Standard.Version);
}

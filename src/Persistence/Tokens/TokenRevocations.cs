using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tokens;

/// <summary>Keeps which tokens were taken back, for every node of the installation.</summary>
public sealed class TokenRevocations
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;

    internal TokenRevocations(IDbContextFactory<MatchingDbContext> contexts) => _contexts = contexts;

    /// <summary>Takes tokens back. For the installation and its administrators.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="revocation">Which tokens.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <exception cref="ArgumentException">The actor may not.</exception>
    public async Task AddAsync(Actor actor, string operation, TokenRevocation revocation, CancellationToken cancel)
    {
        if (actor.Role is not (Role.Administrateur or Role.System))
            throw new ArgumentException($"Expected the installation or an administrator, not {actor.Role}.", nameof(actor));

        await using var context = _contexts.CreateDbContext();
        context.Sign(actor, operation);
        context.TokenRevocations.Add(revocation);
        await context.SaveChangesAsync(cancel);
    }

    /// <summary>Those that cover tokens issued after a moment; older tokens have ended by themselves.</summary>
    public async Task<IReadOnlyList<TokenRevocation>> SinceAsync(DateTimeOffset oldestToken, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        return await context.TokenRevocations.Where(revocation => revocation.IssuedUntil >= oldestToken).ToListAsync(cancel);
    }
}

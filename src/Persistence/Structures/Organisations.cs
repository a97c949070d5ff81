using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Structures;

/// <summary>Knows whom a token can speak for, for the installation's own commands.</summary>
public sealed class Organisations
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;

    internal Organisations(IDbContextFactory<MatchingDbContext> contexts) => _contexts = contexts;

    /// <summary>The roles whose organisations are listed: a candidate's own file is no organisation, and names a person.</summary>
    public static IReadOnlyList<Role> ListedRoles { get; } =
        [Role.Facilitateur, Role.Prescripteur, Role.Entreprise, Role.StructurePorteuse, Role.Acheteur, Role.Coordinateur];

    /// <summary>Whether somebody in that role can belong to it; never so for a role without organisations.</summary>
    public async Task<bool> ExistsAsync(Role role, Guid id, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        return role switch
        {
            Role.Facilitateur => await context.ClauseDesks.AnyAsync(desk => desk.Id == new ClauseDeskId(id), cancel),
            Role.Prescripteur => await context.Prescribers.AnyAsync(prescriber => prescriber.Id == new PrescriberId(id), cancel),
            Role.Entreprise => await context.Contractors.AnyAsync(contractor => contractor.Id == new ContractorId(id), cancel),
            Role.Acheteur => await context.Buyers.AnyAsync(buyer => buyer.Id == new BuyerId(id), cancel),
            Role.StructurePorteuse => await context.CarrierEmployers.AnyAsync(carrier => carrier.Id == new CarrierEmployerId(id), cancel),
            Role.Coordinateur => await context.Coordinations.AnyAsync(coordination => coordination.Id == new CoordinationId(id), cancel),
            Role.Candidat => await context.Candidates.AnyAsync(candidate => candidate.Id == new CandidateId(id), cancel),
            _ => false,
        };
    }

    /// <summary>The organisations of a role by name, at most so many.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The role is none of <see cref="ListedRoles"/>.</exception>
    public async Task<IReadOnlyList<Organisation>> ListAsync(Role role, int most, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        return role switch
        {
            Role.Facilitateur => await FirstAsync(context.ClauseDesks.OrderBy(desk => desk.Name).Select(desk => new Organisation(desk.Id.Value, desk.Name))),
            Role.Prescripteur => await FirstAsync(context.Prescribers.OrderBy(one => one.Name).Select(one => new Organisation(one.Id.Value, one.Name))),
            Role.Entreprise => await FirstAsync(context.Contractors.OrderBy(one => one.Name).Select(one => new Organisation(one.Id.Value, one.Name))),
            Role.Acheteur => await FirstAsync(context.Buyers.OrderBy(buyer => buyer.Name).Select(buyer => new Organisation(buyer.Id.Value, buyer.Name))),
            Role.StructurePorteuse =>
                await FirstAsync(context.CarrierEmployers.OrderBy(one => one.Name).Select(one => new Organisation(one.Id.Value, one.Name))),
            Role.Coordinateur => await FirstAsync(context.Coordinations.OrderBy(one => one.Name).Select(one => new Organisation(one.Id.Value, one.Name))),
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Expected a role with organisations."),
        };

        Task<List<Organisation>> FirstAsync(IQueryable<Organisation> sorted) => sorted.Take(most).ToListAsync(cancel);
    }
}

/// <summary>What a token can speak for.</summary>
/// <param name="Id">The identifier, as tokens carry it.</param>
/// <param name="Name">Its name.</param>
public sealed record Organisation(Guid Id, string Name);

using Matching.Seed.Reference;
using Matching.Seed.Structures;
using Microsoft.EntityFrameworkCore;

namespace Matching.Seed;

/// <summary>The entries of the demonstration in an order in which each finds what it refers to.</summary>
/// <param name="Stages">The entries, by stage.</param>
internal sealed record SeedBatches(IReadOnlyList<(SeedStage Stage, IReadOnlyList<object> Entries)> Stages)
{
    /// <summary>All entries.</summary>
    public int Total { get; } = Stages.Sum(stage => stage.Entries.Count);

    /// <summary>Orders the entries; reference data that is there already, such as from the official files, stays as it is.</summary>
    public static async Task<SeedBatches> OfAsync(MatchingDbContext context, DemoWorld world, CancellationToken cancel) => new(
    [
        (SeedStage.Reference, await MissingReferenceAsync(context, world.Reference, cancel)),
        (SeedStage.Structures, [.. Structures(world.Structures)]),
        (SeedStage.Marches, [.. world.Marches.Select(marche => marche.Entered(world.Today))]),
        (SeedStage.Offers, [.. world.History.Offers.Select(offer => offer.Entered(world.Today))]),
        (SeedStage.Candidates, [.. world.Candidates.Select(candidate => candidate.Entered(world.Today))]),
        (SeedStage.Placements, [.. world.History.Decisions, .. world.History.Candidatures, .. world.History.Placements]),
        (SeedStage.Hours, [.. world.History.Timesheets, .. world.History.FollowUps]),
    ]);

    private static IEnumerable<object> Structures(DemoStructures structures) =>
    [
        .. structures.Buyers.Select(each => each.Value),
        .. structures.Contractors.Select(each => each.Value),
        .. structures.Carriers.Select(each => each.Value),
        .. structures.Prescribers.Select(each => each.Value),
        .. structures.Desks.Select(each => each.Value),
        structures.Coordination,
        .. structures.Facilitators,
    ];

    private static async Task<IReadOnlyList<object>> MissingReferenceAsync(MatchingDbContext context, ReferenceExtract extract, CancellationToken cancel)
    {
        var communes = (await context.Communes.Select(commune => commune.Code).ToListAsync(cancel)).ToHashSet();
        var occupations = (await context.Occupations.Select(occupation => occupation.Code).ToListAsync(cancel)).ToHashSet();
        var hasTitles = await context.Appellations.AnyAsync(cancel);
        var hasProximities = await context.OccupationProximities.AnyAsync(cancel);
        return
        [
            .. extract.Communes.Select(each => each.Commune).Where(commune => !communes.Contains(commune.Code)),
            .. extract.Occupations.Where(occupation => !occupations.Contains(occupation.Code)),
            .. hasTitles ? [] : extract.Appellations,
            .. hasProximities ? [] : extract.Proximities,
            .. extract.Qpvs,
        ];
    }
}

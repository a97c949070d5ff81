using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Engine;

/// <summary>The structures that follow people: an authorised one's diagnosis is enough for a carrier.</summary>
internal sealed class FollowingPrescribers
{
    private readonly Dictionary<PrescriberId, Prescriber> _byId;

    private FollowingPrescribers(Dictionary<PrescriberId, Prescriber> byId) => _byId = byId;

    /// <summary>Reads all of them.</summary>
    public static async Task<FollowingPrescribers> ReadAllAsync(MatchingDbContext context, CancellationToken cancel) =>
        new(await context.Prescribers.ToDictionaryAsync(prescriber => prescriber.Id, cancel));

    /// <summary>Reads those of some files.</summary>
    public static async Task<FollowingPrescribers> ReadAsync(MatchingDbContext context, IEnumerable<Candidate> files, CancellationToken cancel)
    {
        var ids = files.Select(file => file.PrescriberId).OfType<PrescriberId>().Distinct().ToArray();
        return new(await context.Prescribers.Where(prescriber => ids.Contains(prescriber.Id)).ToDictionaryAsync(prescriber => prescriber.Id, cancel));
    }

    /// <summary>Who follows the person; null when nobody does.</summary>
    public Prescriber? Of(Candidate file) => file.PrescriberId is { } id ? _byId.GetValueOrDefault(id) : null;
}

using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Structures;

/// <summary>
/// The clause desks and coordinations by identifier, each read once until one changes: every request of a facilitateur or coordinateur asks
/// for its own.
/// </summary>
public sealed class KnownDesks
{
    private const int MostKept = 1_000;

    private static readonly Actor Reader = Actor.System("desk");

    private readonly StructureStore<ClauseDesk, ClauseDeskId> _desks;
    private readonly StructureStore<Coordination, CoordinationId> _coordinations;
    private readonly UntilChange<ClauseDeskId, ClauseDesk?> _keptDesks;
    private readonly UntilChange<CoordinationId, Coordination?> _keptCoordinations;

    internal KnownDesks(StructureStore<ClauseDesk, ClauseDeskId> desks, StructureStore<Coordination, CoordinationId> coordinations, DataVersion data)
    {
        (_desks, _coordinations) = (desks, coordinations);
        _keptDesks = new(data, MostKept, AggregateKinds.ClauseDesk);
        _keptCoordinations = new(data, MostKept, AggregateKinds.Coordination);
    }

    /// <summary>The desk; null when there is none.</summary>
    public ValueTask<ClauseDesk?> FindAsync(ClauseDeskId id, CancellationToken cancel) =>
        _keptDesks.GetAsync(id, reading => _desks.FindAsync(Reader, id, reading), cancel);

    /// <summary>The coordination; null when there is none.</summary>
    public ValueTask<Coordination?> FindAsync(CoordinationId id, CancellationToken cancel) =>
        _keptCoordinations.GetAsync(id, reading => _coordinations.FindAsync(Reader, id, reading), cancel);
}

using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Structures;

/// <summary>The clause desks by identifier, each read once until a desk changes: every request of a facilitateur asks for its own.</summary>
public sealed class KnownDesks
{
    private const int MostKept = 1_000;

    private readonly StructureStore<ClauseDesk, ClauseDeskId> _desks;
    private readonly UntilChange<ClauseDeskId, ClauseDesk?> _kept;

    internal KnownDesks(StructureStore<ClauseDesk, ClauseDeskId> desks, DataVersion data) =>
        (_desks, _kept) = (desks, new(data, MostKept, AggregateKinds.ClauseDesk));

    /// <summary>The desk; null when there is none.</summary>
    public ValueTask<ClauseDesk?> FindAsync(ClauseDeskId id, CancellationToken cancel) =>
        _kept.GetAsync(id, reading => _desks.FindAsync(Actor.System("desk"), id, reading), cancel);
}

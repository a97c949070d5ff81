using Matching.LearnedRanking.Serving;
using Matching.Retrieval;

namespace Matching.Walks;

/// <summary>One direction of the engine: candidates for an offer, or offers for a candidate. Both take these steps.</summary>
/// <param name="asked">The side that is asked about.</param>
/// <param name="listed">The side that is listed.</param>
/// <param name="lists">The kept lists of the direction.</param>
/// <param name="notes">Told of every answer.</param>
/// <param name="maySee">Whether the asker may see a record of the side asked about.</param>
/// <param name="about">The question about a record of that side.</param>
internal sealed class Direction<TAsked, TAskedBlock, TListed, TListedBlock>(
    GeoIndex<TAsked, TAskedBlock> asked,
    GeoIndex<TListed, TListedBlock> listed,
    KeptLists<TListed, TListedBlock> lists,
    RankingNotes notes,
    Func<TAsked, MatchOptions, bool> maySee,
    Func<TAsked, DateOnly, MatchOptions, WalkQuestion> about)
    where TAsked : class, IGeoRecord
    where TAskedBlock : IGeoBlock<TAskedBlock, TAsked>
    where TListed : class, IGeoRecord
    where TListedBlock : IGeoBlock<TListedBlock, TListed>
{
    /// <summary>The answer about a record of the index; null when it holds no such record or the asker may not see it.</summary>
    public MatchAnswer? For(Guid key, DateOnly on, MatchOptions options, IWalkTurn? turn = null) =>
        Find(key, options) is { } found ? For(found, on, options, turn) : null;

    /// <summary>The same. Where no answer is kept, it waits for the asker's turn.</summary>
    public async ValueTask<MatchAnswer?> ForAsync(Guid key, DateOnly on, MatchOptions options, IWalkTurns turns, CancellationToken cancel)
    {
        options.Check();
        if (Find(key, options) is not { } found) return null;
        if (lists.TryGet(listed.Current, about(found, on, options), out var kept)) return Told(kept);
        using var turn = await turns.TakeAsync(cancel);
        // Anything may have changed while this asker waited.
        return For(key, on, options, turn);
    }

    /// <summary>The answer about a record that need not be in the index.</summary>
    public MatchAnswer For(TAsked record, DateOnly on, MatchOptions options, IWalkTurn? turn = null)
    {
        options.Check();
        return Told(lists.Get(listed.Current, about(record, on, options), turn));
    }

    private TAsked? Find(Guid key, MatchOptions options) => asked.Current.Find(key) is { } found && maySee(found, options) ? found : null;

    private MatchAnswer Told(KeptAnswer kept)
    {
        notes.Take(kept.Served);
        return kept.Answer;
    }
}

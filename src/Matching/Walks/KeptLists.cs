using System.Diagnostics.CodeAnalysis;
using Matching.LearnedRanking.Serving;
using Matching.Retrieval;

namespace Matching.Walks;

/// <summary>The answers of one direction, and what their walks found, kept up with the index. Safe for concurrent use.</summary>
/// <param name="notes">Says whether an observer listens.</param>
/// <param name="walkBytes">How much memory walks may take; 0 keeps none.</param>
/// <param name="walkOver">Adds everybody of a version whom a question is about.</param>
/// <param name="maySee">Whether the asker may see a record.</param>
internal sealed class KeptLists<TRecord, TBlock>(
    RankingNotes notes, long walkBytes, Action<GeoSnapshot<TRecord, TBlock>, WalkQuestion, Shortlist> walkOver, Func<TRecord, MatchOptions, bool> maySee)
    where TRecord : class, IGeoRecord
    where TBlock : IGeoBlock<TBlock, TRecord>
{
    // From as large a part on, a walk costs no more than following.
    private const int ChangedShare = 4;

    private readonly AnswerCache _answers = new();
    private readonly WalkCache _walks = new(walkBytes);
    private long _walked, _followed;

    /// <summary>How many answers were worked out by a walk over everybody.</summary>
    public long Walked => Interlocked.Read(ref _walked);

    /// <summary>How many answers were worked out of an earlier walk.</summary>
    public long Followed => Interlocked.Read(ref _followed);

    /// <summary>The answer, if it is kept.</summary>
    public bool TryGet(GeoSnapshot<TRecord, TBlock> listed, WalkQuestion question, [NotNullWhen(true)] out KeptAnswer? answer) =>
        _answers.TryGet(BasisOf(listed, question), question.Subject, question.Options, out answer);

    /// <summary>The answer; unless it is kept, worked out of an earlier walk or by one.</summary>
    /// <param name="listed">The version of the listed side.</param>
    /// <param name="question">The question.</param>
    /// <param name="turn">Told what was done; null when nobody asks.</param>
    public KeptAnswer Get(GeoSnapshot<TRecord, TBlock> listed, WalkQuestion question, IWalkTurn? turn) =>
        _answers.Get(BasisOf(listed, question), question.Subject, question.Options, () => Follow(listed, question, turn) ?? Walk(listed, question, turn));

    /// <summary>Walks over everybody, and keeps nothing.</summary>
    public KeptWalk WalkOver(GeoSnapshot<TRecord, TBlock> listed, WalkQuestion question)
    {
        var shortlist = new Shortlist(question);
        walkOver(listed, question, shortlist);
        return shortlist.ToWalk(listed.Mark);
    }

    private KeptAnswer Walk(GeoSnapshot<TRecord, TBlock> listed, WalkQuestion question, IWalkTurn? turn)
    {
        var walk = WalkOver(listed, question);
        turn?.Visited(listed.Count);
        Interlocked.Increment(ref _walked);
        return Answer(listed, question, walk).Kept;
    }

    private KeptAnswer? Follow(GeoSnapshot<TRecord, TBlock> listed, WalkQuestion question, IWalkTurn? turn)
    {
        if (_walks.Find(BasisOf(listed, question), question) is not { } walk) return null;
        IReadOnlyCollection<RecordChange<TRecord>>? changes = [];
        if (walk.Mark != listed.Mark && !listed.Recent.TryFind(walk.Mark, out changes)) return null;
        if (changes.Count * ChangedShare > listed.Count) return null;
        if (walk.With(listed.Mark, question, changes.Select(Seen)) is not { } now) return null;
        var (kept, explained) = Answer(listed, question, now);
        turn?.Followed(changes.Count, explained);
        Interlocked.Increment(ref _followed);
        return kept;

        RecordChange<TRecord> Seen(RecordChange<TRecord> change) => new(change.Key, Visible(change.Before), Visible(change.After));
        TRecord? Visible(TRecord? record) => record is not null && maySee(record, question.Options) ? record : null;
    }

    private (KeptAnswer Kept, int Explained) Answer(GeoSnapshot<TRecord, TBlock> listed, WalkQuestion question, KeptWalk walk)
    {
        var basis = BasisOf(listed, question);
        _walks.Keep(basis, question, walk);
        var answer = new ListAnswer(question, walk, _answers.Former(basis, question.Subject, question.Options));
        return (answer.Make(listed.Version, notes.AreTaken), answer.Explained);
    }

    private static AnswerBasis BasisOf(GeoSnapshot<TRecord, TBlock> listed, WalkQuestion question) => new(listed.Mark, question.Setting, question.Ranker);
}

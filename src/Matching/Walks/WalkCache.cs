namespace Matching.Walks;

/// <summary>Walks over one side that can follow its changes. Safe for concurrent use.</summary>
/// <remarks>
/// Those of other weights, models or days than the latest question's are let go at once. A walk holds no version of the index, only the
/// records of its best pairs.
/// </remarks>
/// <param name="mostBytes">How much memory all of them may take.</param>
internal sealed class WalkCache(long mostBytes)
{
    /// <summary>How many bytes the walks of one direction may take: with a model in use some 380 walks of 64 KiB each.</summary>
    public const long UsualBytes = 24 << 20;

    private const int MostWalks = 4_000;

    private readonly Lock _gate = new();
    private readonly LastUsed<AskedOf, KeptWalk> _walks = new(mostBytes == 0 ? 0 : MostWalks, mostBytes, walk => walk.Bytes);
    private AnswerBasis? _basis;

    /// <summary>The last walk for a question, of whatever version; null when there is none.</summary>
    public KeptWalk? Find(AnswerBasis basis, WalkQuestion question)
    {
        lock (_gate) return basis.RestsOnAllOf(_basis) && _walks.TryGet(new(question.Subject, question.WalkOptions), out var walk) ? walk : null;
    }

    /// <summary>Keeps a walk in place of the last one.</summary>
    public void Keep(AnswerBasis basis, WalkQuestion question, KeptWalk walk)
    {
        lock (_gate)
        {
            if (!basis.RestsOnAllOf(_basis)) _walks.Clear();
            _basis = basis;
            _walks.Keep(new(question.Subject, question.WalkOptions), walk);
        }
    }
}

namespace Matching;

/// <summary>An index in its current version: readers take <see cref="Current"/> once and never wait; writers take turns.</summary>
internal sealed class GeoIndex<TRecord, TBlock>
    where TRecord : class, IGeoRecord
    where TBlock : IGeoBlock<TBlock, TRecord>
{
    private readonly Lock _writing = new();
    private volatile GeoSnapshot<TRecord, TBlock> _current = GeoSnapshot<TRecord, TBlock>.Of(default, []);

    /// <summary>The newest version; take it once for a whole answer.</summary>
    public GeoSnapshot<TRecord, TBlock> Current => _current;

    /// <summary>Replaces everything.</summary>
    public void Replace(IndexVersion version, IEnumerable<TRecord> records)
    {
        var loaded = GeoSnapshot<TRecord, TBlock>.Of(version, records);
        lock (_writing) _current = loaded;
    }

    /// <summary>Publishes a version with those changes; changes that the current version already holds are passed over.</summary>
    public void Apply(IReadOnlyCollection<(long Sequence, Guid Key, TRecord? Record)> changes)
    {
        lock (_writing)
        {
            var known = _current.Version.Sequence;
            var news = changes.Where(change => change.Sequence > known).OrderBy(change => change.Sequence).ToArray();
            if (news.Length == 0) return;
            _current = _current.With(new(news[^1].Sequence), news.Select(change => KeyValuePair.Create(change.Key, change.Record)));
        }
    }
}

namespace Matching.Retrieval;

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

    /// <summary>Publishes a version with those changes, in the order given; where a record changed twice, the last change counts.</summary>
    /// <param name="changes">Records as they are now; null takes one away.</param>
    /// <param name="sequence">Up to where the index holds everything then; the version never goes back.</param>
    public void Apply(IReadOnlyCollection<KeyValuePair<Guid, TRecord?>> changes, long sequence)
    {
        lock (_writing)
        {
            var version = new IndexVersion(Math.Max(_current.Version.Sequence, sequence));
            if (changes.Count > 0 || version != _current.Version) _current = _current.With(version, changes);
        }
    }
}

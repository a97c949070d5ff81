namespace Matching.Retrieval;

/// <summary>One consistent version of an index: records by cell, cells in order. Immutable, so readers need no lock.</summary>
/// <remarks>A change rebuilds the blocks of the cells it touches and shares all others with the version before.</remarks>
internal sealed class GeoSnapshot<TRecord, TBlock>
    where TRecord : class, IGeoRecord
    where TBlock : IGeoBlock<TBlock, TRecord>
{
    private readonly GeoCell[] _cells;
    private readonly TBlock[] _blocks;
    private readonly CellDirectory _directory;

    private GeoSnapshot(IndexVersion version, GeoCell[] cells, TBlock[] blocks, CellDirectory directory, RecentChanges<TRecord> recent) =>
        (Version, _cells, _blocks, _directory, Recent) = (version, cells, blocks, directory, recent);

    /// <summary>Which version this is.</summary>
    public IndexVersion Version { get; }

    /// <summary>Identifies this very version, since several may have the same number. Holds none of its records.</summary>
    public object Mark { get; } = new();

    /// <summary>What differed between the versions before it, and from the last of them.</summary>
    public RecentChanges<TRecord> Recent { get; }

    /// <summary>How many records there are.</summary>
    public int Count => _directory.Count;

    /// <summary>The blocks, in the order of their cells.</summary>
    public ReadOnlySpan<TBlock> Blocks => _blocks;

    /// <summary>A snapshot of those records; of one key given twice the last counts.</summary>
    public static GeoSnapshot<TRecord, TBlock> Of(IndexVersion version, IEnumerable<TRecord> records)
    {
        var byKey = new Dictionary<Guid, TRecord>();
        foreach (var record in records) byKey[record.Key] = record;
        var directory = CellDirectory.Of([.. byKey.Select(pair => KeyValuePair.Create(pair.Key, GeoCell.Of(pair.Value.Place)))]);
        var cells = byKey.Values.GroupBy(record => GeoCell.Of(record.Place)).OrderBy(cell => cell.Key).ToArray();
        return new(version, [.. cells.Select(cell => cell.Key)], [.. cells.Select(Block)], directory, RecentChanges<TRecord>.None);
    }

    /// <summary>The record of that key, or null.</summary>
    public TRecord? Find(Guid key) =>
        _directory.Find(key) is { } cell ? RecordsOf(cell).First(record => record.Key == key) : null;

    /// <summary>The version after those changes; a null record takes one away, of one key given twice the last counts.</summary>
    public GeoSnapshot<TRecord, TBlock> With(IndexVersion version, IEnumerable<KeyValuePair<Guid, TRecord?>> changes)
    {
        var last = new Dictionary<Guid, TRecord?>();
        foreach (var (key, record) in changes) last[key] = record;

        var touched = CellsTouchedBy(last);
        var blocks = new SortedDictionary<GeoCell, TBlock>();
        for (var i = 0; i < _cells.Length; i++)
            if (!touched.Contains(_cells[i])) blocks.Add(_cells[i], _blocks[i]);

        var arriving = last.Values.OfType<TRecord>().ToLookup(record => GeoCell.Of(record.Place));
        foreach (var cell in touched)
            if (RecordsOf(cell).Where(record => !last.ContainsKey(record.Key)).Concat(arriving[cell]).ToArray() is { Length: > 0 } records)
                blocks.Add(cell, Block(records));

        var recent = Recent.With(Mark, [.. last.Select(change => new RecordChange<TRecord>(change.Key, Find(change.Key), change.Value))]);
        return new(version, [.. blocks.Keys], [.. blocks.Values], _directory.With(last.Select(Located)), recent);
    }

    private HashSet<GeoCell> CellsTouchedBy(Dictionary<Guid, TRecord?> changes)
    {
        var touched = new HashSet<GeoCell>();
        foreach (var (key, record) in changes)
        {
            if (_directory.Find(key) is { } left) touched.Add(left);
            if (record is not null) touched.Add(GeoCell.Of(record.Place));
        }

        return touched;
    }

    private IEnumerable<TRecord> RecordsOf(GeoCell cell) =>
        Array.BinarySearch(_cells, cell) is >= 0 and var at ? _blocks[at].Records : [];

    private static KeyValuePair<Guid, GeoCell?> Located(KeyValuePair<Guid, TRecord?> change) =>
        new(change.Key, change.Value is { } record ? GeoCell.Of(record.Place) : null);

    private static TBlock Block(IEnumerable<TRecord> records) => TBlock.Of([.. records.OrderBy(record => record.Key)]);
}

namespace Matching.Retrieval;

/// <summary>In which cell a record lies, by its key. Immutable; a change copies one small bucket, whatever the size of the whole.</summary>
internal sealed class CellDirectory
{
    // Enough buckets for about 64 keys each: quick to scan and to copy.
    private const int KeysPerBucket = 64, FewestBuckets = 64, MostBuckets = 1 << 20;

    private readonly Entry[][] _buckets;

    private CellDirectory(Entry[][] buckets, int count) => (_buckets, Count) = (buckets, count);

    /// <summary>How many records there are.</summary>
    public int Count { get; }

    /// <summary>A directory of those keys, each given once.</summary>
    public static CellDirectory Of(IReadOnlyCollection<KeyValuePair<Guid, GeoCell>> cells)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(cells.Count / KeysPerBucket, FewestBuckets, MostBuckets));
        var buckets = new List<Entry>?[size];
        foreach (var (key, cell) in cells) (buckets[Bucket(key, size)] ??= []).Add(new(key, cell));
        return new([.. buckets.Select(bucket => bucket?.ToArray() ?? [])], cells.Count);
    }

    /// <summary>The cell of that record, or null.</summary>
    public GeoCell? Find(Guid key)
    {
        foreach (var entry in _buckets[Bucket(key, _buckets.Length)])
            if (entry.Key == key) return entry.Cell;
        return null;
    }

    /// <summary>The directory after those changes; null takes a record away.</summary>
    public CellDirectory With(IEnumerable<KeyValuePair<Guid, GeoCell?>> changes)
    {
        var buckets = (Entry[][])_buckets.Clone();
        var count = Count;
        foreach (var (key, cell) in changes)
        {
            ref var bucket = ref buckets[Bucket(key, buckets.Length)];
            var before = bucket.Length;
            bucket = Replace(bucket, key, cell);
            count += bucket.Length - before;
        }

        return new(buckets, count);
    }

    private static Entry[] Replace(Entry[] bucket, Guid key, GeoCell? cell)
    {
        var others = bucket.Where(entry => entry.Key != key);
        return cell is { } known ? [.. others, new(key, known)] : [.. others];
    }

    // The size is a power of two, so a mask finds the bucket.
    private static int Bucket(Guid key, int size) => key.GetHashCode() & (size - 1);

    private readonly record struct Entry(Guid Key, GeoCell Cell);
}

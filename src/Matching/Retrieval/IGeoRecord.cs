namespace Matching.Retrieval;

/// <summary>What an index needs to know of its records.</summary>
internal interface IGeoRecord
{
    /// <summary>The record's identity.</summary>
    Guid Key { get; }

    /// <summary>Where it lies; null when not known.</summary>
    Coordinates? Place { get; }
}

/// <summary>The records of one cell, with what is filtered on laid out in columns. Immutable.</summary>
internal interface IGeoBlock<TSelf, TRecord>
{
    /// <summary>The records, in the order of their keys.</summary>
    IReadOnlyList<TRecord> Records { get; }

    /// <summary>Lays the records out.</summary>
    static abstract TSelf Of(TRecord[] records);
}

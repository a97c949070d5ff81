namespace Matching.Persistence.Imports.Faults;

/// <summary>The faults of one file: the first ones kept, all counted.</summary>
internal sealed class FaultLog(string file)
{
    private readonly List<ImportFault> _first = [];

    /// <summary>The first faults in the file's order.</summary>
    public IReadOnlyList<ImportFault> First => [.. _first.OrderBy(fault => fault.Line)];

    /// <summary>How many there are in all.</summary>
    public long Count { get; private set; }

    /// <summary>Notes a fault, placed in this file.</summary>
    public ImportFault Add(ImportFault fault)
    {
        var placed = fault with { File = file };
        if (++Count <= ImportLimits.ReportedFaults) _first.Add(placed);
        return placed;
    }
}

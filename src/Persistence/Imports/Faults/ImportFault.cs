namespace Matching.Persistence.Imports.Faults;

/// <summary>What is wrong with a file or one of its rows: where, what, and what would be accepted.</summary>
/// <remarks>Codes and values only; <see cref="ImportFaultSentence"/> makes the sentence in the reader's language.</remarks>
public sealed record ImportFault
{
    /// <summary>Describes a fault.</summary>
    /// <param name="code">A stable code such as <c>row.duplicate-key</c>.</param>
    /// <param name="value">The refused text: shortened, control characters escaped, social security numbers masked.</param>
    /// <param name="bounds">What would be accepted, as values: numbers, days, or texts that no language changes; none when the code's sentence says it
    /// all.</param>
    public ImportFault(string code, string? value = null, params IReadOnlyList<object> bounds)
    {
        Code = code;
        // InputFault owns the rule of what may be printed, so that every fault of the product reads alike.
        Value = new InputFault(code, PersonalNumbers.Mask(value), "").Value;
        Bounds = bounds;
    }

    /// <summary>The fault of a value, as the domain says it.</summary>
    /// <param name="fault">The domain's fault; its field is left out, since a file has columns.</param>
    /// <param name="value">The text as the file has it; null: as the fault has it.</param>
    internal ImportFault(InputFault fault, string? value = null)
        : this(fault.Code, value ?? fault.Value, fault.Bounds) { }

    /// <summary>A stable code: the key of its sentence.</summary>
    public string Code { get; }

    /// <summary>The refused value, safe to print.</summary>
    public string Value { get; }

    /// <summary>The bounds of what would be accepted, as values; their sentence is made in the reader's language.</summary>
    public IReadOnlyList<object> Bounds { get; }

    /// <summary>The file's name, without its folder.</summary>
    public string File { get; init; } = "";

    /// <summary>The line where the row begins, from 1; null when the fault is the whole file's.</summary>
    public long? Line { get; init; }

    /// <summary>The rank of the item in a JSON array, from 1; null in a CSV file.</summary>
    public long? Item { get; init; }

    /// <summary>The column's name as the file writes it; null when the fault is the whole row's.</summary>
    public string? Column { get; init; }

    /// <summary>The column's rank in the file, from 1; null where columns have no rank (JSON).</summary>
    public int? ColumnNumber { get; init; }

    /// <summary>The other line concerned, such as the first use of a duplicate key.</summary>
    public long? OtherLine { get; init; }

    /// <summary>What was probably meant; null when nothing known is near.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Place, code, value and expectation on one line, for logs and tests.</summary>
    public override string ToString() =>
        $"{File}:{Line}{(Column is null ? "" : $" {Column} (#{ColumnNumber})")}: {Code}: '{Value}', bounds: {string.Join(", ", Bounds)}";
}

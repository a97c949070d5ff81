using System.Globalization;

namespace Matching.Domain.Inputs;

/// <summary>What is wrong with a value that came from outside, for a program to translate and a person to correct.</summary>
/// <remarks>Carries codes and values only; sentences are made at the edge, in the reader's language.</remarks>
public sealed record InputFault
{
    /// <summary>The most characters of a refused value that a fault repeats.</summary>
    public const int LongestValue = 80;

    /// <summary>Describes a refused value.</summary>
    /// <param name="code">A stable code such as <c>rome.format</c>.</param>
    /// <param name="value">The refused text; shortened, and control characters made visible.</param>
    /// <param name="allowed">What would be accepted, in the terms of the format.</param>
    public InputFault(string code, string? value, string allowed)
    {
        Code = code;
        Value = Readable(value);
        Allowed = allowed;
    }

    /// <summary>Describes a refused value, with an expectation whose values are kept apart.</summary>
    /// <param name="code">A stable code such as <c>date.reversed</c>.</param>
    /// <param name="value">The refused text.</param>
    /// <param name="allowed">What would be accepted, as an interpolated string.</param>
    public InputFault(string code, string? value, AllowedText allowed)
        : this(code, value, allowed.ToString()) => Bounds = allowed.Bounds;

    /// <summary>A stable code such as <c>rome.format</c>: the key of its sentence.</summary>
    public string Code { get; }

    /// <summary>The refused value, safe to print: at most <see cref="LongestValue"/> characters, no control characters.</summary>
    public string Value { get; }

    /// <summary>What would be accepted, in English: for logs and exceptions, never for a reader, whose sentence is made at the edge.</summary>
    public string Allowed { get; }

    /// <summary>The bounds named in <see cref="Allowed"/>, in order, as values: numbers, days, enumerations, or texts that no language changes.</summary>
    public IReadOnlyList<object> Bounds { get; } = [];

    /// <summary>The field that held the value, such as <c>jobTargets[2].rome</c>; null when the value stood alone.</summary>
    public string? Field { get; init; }

    /// <summary>The same fault, placed in a field.</summary>
    public InputFault In(string field) => this with { Field = Field is null ? field : $"{field}.{Field}" };

    /// <summary>Whether both say the same of the same field; the bounds are part of <see cref="Allowed"/>.</summary>
    public bool Equals(InputFault? other) =>
        other is not null && (Code, Value, Allowed, Field) == (other.Code, other.Value, other.Allowed, other.Field);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Value, Allowed, Field);

    /// <summary>Code, value and expectation on one line, for logs and exceptions.</summary>
    public override string ToString() =>
        (Field is null ? "" : Field + ": ") + $"{Code}: '{Value}', allowed: {Allowed}";

    private static string Readable(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var head = value.Length <= LongestValue ? value : value[..(LongestValue - 1)] + "…";
        return string.Concat(head.Select(c => char.IsControl(c) || char.IsSurrogate(c)
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
            : c.ToString()));
    }
}

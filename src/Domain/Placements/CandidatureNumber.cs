using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Matching.Domain.Placements;

/// <summary>The number by which two sides name a candidature to each other on the telephone, such as <c>41 25 07 83 92</c>.</summary>
/// <remarks>
/// Nine digits that follow from the random identifier and tell nothing of it, and a check digit (Damm, 2004) that finds every wrong
/// digit and every two neighbours that changed places.
/// </remarks>
public readonly record struct CandidatureNumber : ITextValue<CandidatureNumber>
{
    private const int Digits = 9;
    private const uint Numbers = 1_000_000_000;

    // A quasigroup of order 10 without a digit that follows itself (H. Michael Damm, Total anti-symmetrische Quasigruppen, 2004).
    private static readonly string[] Quasigroup =
    [
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
    ];

    private readonly string? _text;

    private CandidatureNumber(string text) => _text = text;

    /// <summary>The number of a candidature.</summary>
    public static CandidatureNumber Of(CandidatureId candidature)
    {
        var hash = SHA256.HashData(candidature.Value.ToByteArray(bigEndian: true));
        var digits = $"{BinaryPrimitives.ReadUInt64BigEndian(hash) % Numbers:D9}";
        return new($"{digits}{CheckOf(digits)}");
    }

    /// <inheritdoc/>
    public static bool TryParse(string? text, out CandidatureNumber value, [NotNullWhen(false)] out InputFault? fault)
    {
        var digits = string.Concat((text ?? "").Take(InputFault.LongestValue).Where(letter => letter is not (' ' or '-' or '.' or '\u00A0' or '\u202F')));
        value = default;
        fault = digits.Length != Digits + 1 || !digits.All(char.IsAsciiDigit) ? new("candidature.number", text, "10 digits")
            : CheckOf(digits) != 0 ? new("candidature.number-mistyped", text, "10 digits whose last is the check digit")
            : null;
        if (fault is null) value = new(digits);
        return fault is null;
    }

    /// <summary>The ten digits; empty when the value was never set.</summary>
    public override string ToString() => _text ?? "";

    private static int CheckOf(string digits) => digits.Aggregate(0, (check, digit) => Quasigroup[check][digit - '0'] - '0');
}

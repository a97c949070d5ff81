using System.Globalization;

namespace Matching.Domain.Marches;

/// <summary>An amount of money in euros, 0 or more, at most two decimals. Amounts of a marché exclude VAT.</summary>
public readonly record struct Euros : IComparable<Euros>
{
    /// <summary>States an amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or with fractions of a cent.</exception>
    public Euros(decimal value) =>
        Value = value >= 0 && decimal.Round(value, 2) == value
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected 0 euros or more, with at most 2 decimals.");

    /// <summary>The number of euros.</summary>
    public decimal Value { get; }

    /// <summary>Less comes first.</summary>
    public int CompareTo(Euros other) => Value.CompareTo(other.Value);

    /// <summary>The amount with its unit, such as <c>1000.5 EUR</c>; for logs.</summary>
    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture) + " EUR";
}

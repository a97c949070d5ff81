namespace Matching.Persistence.Imports.Rows;

/// <summary>A column that a layout knows.</summary>
/// <param name="Name">Its documented name.</param>
internal sealed record Column(string Name)
{
    /// <summary>Other names it goes by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether the word of clearing may stand in it.</summary>
    public bool IsClearable { get; init; }

    /// <summary>Whether its digits are measures, which may look like a social security number; one that is one is refused as no measure.</summary>
    public bool HoldsMeasures { get; init; }

    /// <summary>Whether a file without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What a template shows in its example row.</summary>
    public string Example { get; init; } = "";

    /// <summary>Whether a header's name means this column; letter case, accents and punctuation do not matter.</summary>
    public bool IsCalled(string written)
    {
        var folded = Spelling.Letters(written);
        return folded == Spelling.Letters(Name) || Aliases.Any(alias => folded == Spelling.Letters(alias));
    }

    /// <summary>A column is its name, whatever else is said of it.</summary>
    public bool Equals(Column? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}

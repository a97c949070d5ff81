namespace Matching.Persistence.Importing;

/// <summary>A column that a layout knows.</summary>
/// <param name="Name">Its documented name.</param>
internal sealed record Column(string Name)
{
    /// <summary>Other names it goes by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

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

    public override string ToString() => Name;
}

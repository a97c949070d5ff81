namespace Matching.Persistence.Imports;

/// <summary>The names of the kinds on the command line.</summary>
public static class ImportKinds
{
    private static readonly (string Name, ImportKind Kind)[] Known =
    [
        ("communes", ImportKind.Communes),
        ("rome", ImportKind.Rome),
        ("rome-appellations", ImportKind.RomeAppellations),
        ("rome-proximity", ImportKind.RomeProximity),
        ("qpv", ImportKind.Qpv),
        ("structures", ImportKind.Structures),
        ("desks", ImportKind.Desks),
        ("marches", ImportKind.Marches),
        ("offers", ImportKind.Offers),
        ("candidates", ImportKind.Candidates),
        ("placements", ImportKind.Placements),
    ];

    /// <summary>Every name, in the order in which a fresh database needs the files: each kind after those it refers to.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(entry => entry.Name)];

    /// <summary>Reads a name such as <c>rome-proximity</c>, in any letter case.</summary>
    /// <param name="name">What the user wrote.</param>
    /// <param name="kind">The kind, when known.</param>
    /// <param name="suggestion">The nearest known name when the name is unknown; null when none is near.</param>
    public static bool TryParse(string? name, out ImportKind kind, out string? suggestion)
    {
        var wanted = name?.Trim() ?? "";
        foreach (var (known, value) in Known)
        {
            if (!known.Equals(wanted, StringComparison.OrdinalIgnoreCase)) continue;
            (kind, suggestion) = (value, null);
            return true;
        }
        (kind, suggestion) = (default, Spelling.Nearest(wanted, Names));
        return false;
    }

    /// <summary>The name of a kind.</summary>
    public static string NameOf(ImportKind kind) => Known.First(entry => entry.Kind == kind).Name;
}

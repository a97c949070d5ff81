using System.Text.RegularExpressions;
using Matching.Persistence.Imports.Kinds;

namespace Matching.Persistence.Imports;

/// <summary>What a file holds.</summary>
/// <remarks>In the order in which a fresh database needs the files: each kind after those it refers to. The command line knows <see cref="RomeProximity"/>
/// as <c>rome-proximity</c>.</remarks>
public enum ImportKind
{
    /// <summary>Communes and municipal arrondissements: geo.api.gouv.fr, Etalab's JSON, or CSV.</summary>
    Communes,

    /// <summary>Occupations of the ROME 4.0: France Travail's <c>referentiel_code_rome</c>, or CSV.</summary>
    Rome,

    /// <summary>Job titles of the ROME: France Travail's <c>referentiel_appellation</c>, or CSV.</summary>
    RomeAppellations,

    /// <summary>Mobilities between occupations: France Travail's <c>rubrique_mobilite</c> (3.47 or 4.0), or CSV.</summary>
    RomeProximity,

    /// <summary>Perimeters of the quartiers prioritaires: GeoJSON in WGS 84.</summary>
    Qpv,

    /// <summary>Buyers, contractors, prescribers and carriers.</summary>
    Structures,

    /// <summary>Desks, with their territory and their settings.</summary>
    Desks,

    /// <summary>Coordinations of several desks.</summary>
    Coordinations,

    /// <summary>Clausés marchés, one row for each obligation of a contractor on a lot.</summary>
    Marches,

    /// <summary>Offers made on the obligations of marchés.</summary>
    Offers,

    /// <summary>Candidates, as a prescripteur sends them.</summary>
    Candidates,

    /// <summary>Placements of candidates on offers.</summary>
    Placements,
}

/// <summary>The names of the kinds on the command line, and how their rows are read and written.</summary>
public static partial class ImportKinds
{
    /// <summary>Every name, in the order in which a fresh database needs the files.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<ImportKind>().Select(NameOf)];

    /// <summary>Reads a name such as <c>rome-proximity</c>, in any letter case.</summary>
    /// <param name="name">What the user wrote.</param>
    /// <param name="kind">The kind, when known.</param>
    /// <param name="suggestion">The nearest known name when the name is unknown; null when none is near.</param>
    public static bool TryParse(string? name, out ImportKind kind, out string? suggestion)
    {
        var wanted = name?.Trim() ?? "";
        foreach (var known in Enum.GetValues<ImportKind>())
        {
            if (!NameOf(known).Equals(wanted, StringComparison.OrdinalIgnoreCase)) continue;
            (kind, suggestion) = (known, null);
            return true;
        }
        (kind, suggestion) = (default, Spelling.Nearest(wanted, Names));
        return false;
    }

    /// <summary>The name of a kind.</summary>
    public static string NameOf(ImportKind kind) => Capital().Replace(kind.ToString(), "-$0").ToLowerInvariant();

    /// <summary>How rows of a kind are read and written, afresh for one file.</summary>
    internal static IRowKind RowsOf(ImportKind kind) => kind switch
    {
        ImportKind.Communes => new CommuneRows(),
        ImportKind.Rome => new RomeRows(),
        ImportKind.RomeAppellations => new AppellationRows(),
        ImportKind.RomeProximity => new RomeProximityRows(),
        ImportKind.Qpv => new QpvRows(),
        ImportKind.Structures => new StructureRows(),
        ImportKind.Desks => new DeskRows(),
        ImportKind.Coordinations => new CoordinationRows(),
        ImportKind.Marches => new MarcheRows(),
        ImportKind.Offers => new OfferRows(),
        ImportKind.Candidates => new CandidateRows(),
        ImportKind.Placements => new PlacementRows(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a kind of file."),
    };

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();
}

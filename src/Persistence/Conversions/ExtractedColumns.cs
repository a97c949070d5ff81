using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.Conversions;

/// <summary>Columns computed from an aggregate so that SQL can filter and sort by what lies inside its JSON or is derived.</summary>
/// <remarks>They are filled while saving, by one place, and never read back into the aggregate.</remarks>
internal static class ExtractedColumns
{
    public const string Department = "DepartmentCode", Commune = "CommuneCode", Latitude = "Latitude", Longitude = "Longitude";
    public const string SearchText = "SearchText", LivedInQpv = "LivedInQpv";
    public const string CandidatureNumber = "CallNumber", EmployerState = "EmployerState";
    public const string Question = "Question";

    private const int LongestSearchText = 500;

    private static readonly Dictionary<Type, ExtractedColumn[]> ByAggregate = new()
    {
        [typeof(Candidate)] =
        [
            Of<Candidate, string?>(Department, candidate => candidate.Commune?.Department),
            Of<Candidate, InseeCode?>(Commune, candidate => candidate.Commune),
            Of<Candidate, double?>(Latitude, candidate => candidate.Home?.Latitude),
            Of<Candidate, double?>(Longitude, candidate => candidate.Home?.Longitude),
            Of<Candidate, string?>(SearchText, candidate => Spelling.Fold($"{candidate.LastName} {candidate.FirstName}")),
        ],
        [typeof(Offer)] =
        [
            Of<Offer, string?>(Department, offer => offer.Site.Commune?.Department),
            Of<Offer, InseeCode?>(Commune, offer => offer.Site.Commune),
            Of<Offer, double?>(Latitude, offer => offer.Site.Point?.Latitude),
            Of<Offer, double?>(Longitude, offer => offer.Site.Point?.Longitude),
            Of<Offer, string?>(SearchText, offer => Spelling.Fold(offer.Title)),
        ],
        [typeof(Marche)] =
        [
            Of<Marche, string?>(Department, marche => marche.Site?.Commune?.Department),
            Of<Marche, InseeCode?>(Commune, marche => marche.Site?.Commune),
            Of<Marche, string?>(SearchText, marche => Spelling.Fold($"{marche.Reference} {marche.Title}")),
        ],
        [typeof(Candidature)] =
        [
            Of<Candidature, CandidatureNumber>(CandidatureNumber, candidature => candidature.Number),
            Of<Candidature, CandidatureState>(EmployerState, candidature => candidature.StateForEmployer()),
        ],
        [typeof(Placement)] =
        [
            Of<Placement, bool>(LivedInQpv, placement => placement.QpvAtHire?.Presence == QpvPresence.Inside),
        ],
        [typeof(EligibilityDecision)] =
        [
            // A unique index takes two nulls for different.
            Of<EligibilityDecision, string>(Question, decision => $"{decision.RuleSetId}/{decision.MarcheId?.ToString() ?? "*"}"),
        ],
        [typeof(Commune)] =
        [
            Of<Commune, double?>(Latitude, commune => commune.Centre?.Latitude),
            Of<Commune, double?>(Longitude, commune => commune.Centre?.Longitude),
            Of<Commune, string?>(SearchText, commune => Spelling.Fold(commune.Name)),
        ],
        [typeof(Occupation)] =
        [
            Of<Occupation, string?>(SearchText, occupation => Spelling.Fold(occupation.Label)),
        ],
    };

    /// <summary>Maps the extracted columns of the aggregate.</summary>
    public static void HasExtractedColumns<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        foreach (var column in ByAggregate[typeof(T)])
        {
            var property = builder.Property(column.Type, column.Name);
            if (column.Name == SearchText)
                property.HasMaxLength(LongestSearchText);
            else if (column.Type == typeof(string))
                property.HasMaxLength(3);
        }
    }

    /// <summary>Computes the extracted columns anew before the aggregate is saved.</summary>
    public static void Fill(EntityEntry entry)
    {
        if (entry.State == EntityState.Deleted || !ByAggregate.TryGetValue(entry.Metadata.ClrType, out var columns))
            return;

        foreach (var column in columns)
            entry.Property(column.Name).CurrentValue = column.Read(entry.Entity);
    }

    private static ExtractedColumn Of<T, TValue>(string name, Func<T, TValue> read) =>
        new(name, typeof(TValue), aggregate => read((T)aggregate));

    private sealed record ExtractedColumn(string Name, Type Type, Func<object, object?> Read);
}

using Matching.Api.Offers;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Marches;

/// <summary>A marché clausé: the contract that carries the clause sociale d'insertion.</summary>
[GraphQLName("Marche")]
internal sealed class MarcheNode(Marche marche)
{
    /// <summary>The marché itself.</summary>
    [GraphQLIgnore]
    public Marche Entity => marche;

    /// <summary>The global identifier.</summary>
    [ID]
    public MarcheId Id => marche.Id;

    /// <summary>The buyer's reference.</summary>
    public string Reference => marche.Reference;

    /// <summary>What is bought.</summary>
    public string Title => marche.Title;

    /// <summary>The legal basis of the clause.</summary>
    public ClauseLegalBasis LegalBasis => marche.LegalBasis;

    /// <summary>The branch of the work.</summary>
    public MarcheSector Sector => marche.Sector;

    /// <summary>What the marché buys.</summary>
    public MarcheKind Kind => marche.Kind;

    /// <summary>The first day.</summary>
    public DateOnly StartsOn => marche.StartsOn;

    /// <summary>The last day, inclusive; null when it is open.</summary>
    public DateOnly? EndsOn => marche.EndsOn;

    /// <summary>The ANRU funds it, so that the national charter's floor for residents of QPV applies.</summary>
    public bool IsAnruFunded => marche.IsAnruFunded;

    /// <summary>Gestion urbaine de proximité, with the charter's higher floor.</summary>
    public bool IsLocalUrbanManagement => marche.IsLocalUrbanManagement;

    /// <summary>The least part of residents of QPV in each list of people suggested for its offers, in per cent; null when it asks for none.</summary>
    public int? QpvListFloorPercent => marche.QpvListFloor is { } floor ? decimal.ToInt32(floor.Percent) : null;

    /// <summary>Where the work is; null when not known.</summary>
    public SiteNode? Site => marche.Site is { } site ? new(site) : null;

    /// <summary>Counts the changes.</summary>
    public long Version => marche.Version;

    /// <summary>When the marché was entered; null when that was not noted.</summary>
    public DateTimeOffset? EnteredAt => marche.EnteredAt.Ticks > 0 ? marche.EnteredAt : null;
}

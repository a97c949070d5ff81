namespace Matching.Seed;

/// <summary>The well-known people and organisations of the demonstration, the same for every seed and size.</summary>
public static class DemoActors
{
    /// <summary>The reference of the offer that README's query names.</summary>
    public const string OfferReference = "DEMO-OFFRE-0001";

    /// <summary>The reference of that offer's marché.</summary>
    public const string MarcheReference = "DEMO-MARCHE-0001";

    /// <summary>The offer with <see cref="OfferReference"/>.</summary>
    public static readonly OfferId OfferId = new(Known(1));

    /// <summary>Its marché, funded by the ANRU.</summary>
    public static readonly MarcheId MarcheId = new(Known(2));

    /// <summary>The prescriber of <see cref="Prescripteur"/>: the one with most candidates, in Toulouse.</summary>
    public static readonly PrescriberId PrescriberId = new(Known(3));

    /// <summary>The contractor of <see cref="Entreprise"/>; owns the offer.</summary>
    public static readonly ContractorId ContractorId = new(Known(4));

    /// <summary>The desk of <see cref="Facilitateur"/>: Toulouse.</summary>
    public static readonly ClauseDeskId ClauseDeskId = new(Known(5));

    /// <summary>The buyer of <see cref="Acheteur"/>; imposes the clause on the offer's marché.</summary>
    public static readonly BuyerId BuyerId = new(Known(6));

    /// <summary>The file of <see cref="Candidat"/>.</summary>
    public static readonly CandidateId CandidateId = new(Known(7));

    /// <summary>The carrier of <see cref="StructurePorteuse"/>: a temporary work agency for insertion in Toulouse.</summary>
    public static readonly CarrierEmployerId CarrierId = new(Known(8));

    /// <summary>The coordination of <see cref="Coordinateur"/>: two of the demonstration's three desks.</summary>
    public static readonly CoordinationId CoordinationId = new(Known(9));

    /// <summary>A second desk of the coordination, near Paris.</summary>
    public static readonly ClauseDeskId SecondClauseDeskId = new(Known(10));

    /// <summary>A prescripteur of <see cref="PrescriberId"/>.</summary>
    public static Actor Prescripteur { get; } = Actor.Prescripteur("demo-prescripteur", PrescriberId);

    /// <summary>A person of <see cref="ContractorId"/>.</summary>
    public static Actor Entreprise { get; } = Actor.Entreprise("demo-entreprise", ContractorId);

    /// <summary>A facilitateur of <see cref="ClauseDeskId"/>.</summary>
    public static Actor Facilitateur { get; } = Actor.Facilitateur("demo-facilitateur", new ClauseDesk
    {
        Id = ClauseDeskId,
        Name = "Guichet clause sociale de démonstration – Toulouse",
        TerritoryEpciCodes = ["243100518"],
    });

    /// <summary>A person of <see cref="BuyerId"/>.</summary>
    public static Actor Acheteur { get; } = Actor.Acheteur("demo-acheteur", BuyerId);

    /// <summary>The person of <see cref="CandidateId"/>.</summary>
    public static Actor Candidat { get; } = Actor.Candidat("demo-candidat", CandidateId);

    /// <summary>An administrator.</summary>
    public static Actor Administrateur { get; } = Actor.Administrateur("demo-administrateur");

    /// <summary>A person of <see cref="CarrierId"/>.</summary>
    public static Actor StructurePorteuse { get; } = Actor.StructurePorteuse("demo-structure-porteuse", CarrierId);

    /// <summary>A coordinateur of <see cref="CoordinationId"/>.</summary>
    public static Actor Coordinateur { get; } = Actor.Coordinateur("demo-coordinateur", new Coordination
    {
        Id = CoordinationId,
        Name = "Coordination de démonstration",
        DeskIds = [ClauseDeskId, SecondClauseDeskId],
    });

    /// <summary>One actor for each role that a token can carry, in the order in which start-up prints them.</summary>
    public static IReadOnlyList<Actor> All { get; } =
        [Prescripteur, Entreprise, Facilitateur, Acheteur, Candidat, Administrateur, StructurePorteuse, Coordinateur];

    // UUID version 8 (RFC 9562): "custom", with plain digits that nobody takes for chance.
    private static Guid Known(int number) => new(0, 0, 0x8000, 0x80, 0, 0, 0, 0, 0, 0xDE, (byte)number);
}

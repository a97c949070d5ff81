namespace Matching.Domain.Tests;

/// <summary>Sound examples to vary with <c>with</c>; everything about them is made up.</summary>
internal static class Any
{
    public static Marche Marche { get; } = new()
    {
        Id = new(Guid.Parse("10000000-0000-0000-0000-000000000001")),
        Reference = "2026-T-17",
        Title = "Réhabilitation d'un groupe scolaire",
        BuyerId = new(Guid.Parse("20000000-0000-0000-0000-000000000001")),
        LegalBasis = ClauseLegalBasis.ExecutionCondition,
        Kind = MarcheKind.Works,
        StartsOn = new(2026, 1, 1),
        EndsOn = new(2027, 12, 31),
        Lots = [new() { Id = default, Number = "1", Obligations = [new() { Id = default, RequiredHours = new(700) }] }],
    };

    public static Offer Offer { get; } = new()
    {
        Id = new(Guid.Parse("30000000-0000-0000-0000-000000000001")),
        MarcheId = Marche.Id,
        ObligationId = default,
        ContractorId = new(Guid.Parse("40000000-0000-0000-0000-000000000001")),
        Title = "Maçon",
        Rome = RomeCode.Parse("F1703"),
        Openings = 2,
        ContractType = ContractType.Cdd,
        CarrierMode = CarrierMode.DirectHire,
        Site = new() { Commune = InseeCode.Parse("31555") },
        StartsOn = new(2026, 3, 1),
        EndsOn = new(2026, 12, 31),
    };

    public static Candidate Candidate { get; } = new()
    {
        Id = new(Guid.Parse("50000000-0000-0000-0000-000000000001")),
        FirstName = "Prénom",
        LastName = "Nom",
    };
}

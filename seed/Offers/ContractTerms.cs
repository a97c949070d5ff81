using Matching.Seed.Randomness;

namespace Matching.Seed.Offers;

/// <summary>Hours and carriers that usually go with a kind of contract. Assumptions of the demonstration.</summary>
/// <param name="Hours">The insertion hours planned.</param>
/// <param name="Weekly">The hours a week.</param>
internal readonly record struct ContractTerms(InsertionHours Hours, WeeklyHours Weekly)
{
    private static readonly CarrierKind[] InsertionEmployers = [CarrierKind.Ei, CarrierKind.Aci, CarrierKind.RegieDeQuartier];

    /// <summary>How long the hours take, in days.</summary>
    public int Days => (int)Math.Ceiling(Hours.Value / Weekly.Value * 7);

    /// <summary>Draws terms.</summary>
    public static ContractTerms Draw(SeedRandom random, ContractType contract, MarcheSector sector)
    {
        var (low, high) = HoursOf(contract);
        var isPartTime = sector is MarcheSector.Cleaning or MarcheSector.Maintenance && random.Chance(0.5);
        return new(new(random.Between(low / 10, high / 10) * 10), new(isPartTime ? random.Between(16, 28) : 35));
    }

    /// <summary>How a contract of that kind fulfils an obligation.</summary>
    public static CarrierMode ModeOf(ContractType contract) => contract switch
    {
        ContractType.Ctt or ContractType.Ctti or ContractType.Mad => CarrierMode.Secondment,
        ContractType.Cddi => CarrierMode.Subcontracting,
        _ => CarrierMode.DirectHire,
    };

    /// <summary>The kinds of carriers that sign such a contract; empty for a direct hire.</summary>
    public static IReadOnlyList<CarrierKind> CarriersOf(ContractType contract) => contract switch
    {
        ContractType.Ctt => [CarrierKind.Ett],
        ContractType.Ctti => [CarrierKind.Etti],
        ContractType.Mad => [CarrierKind.Ai],
        ContractType.Cddi => InsertionEmployers,
        _ => [],
    };

    private static (int Low, int High) HoursOf(ContractType contract) => contract switch
    {
        ContractType.Cdi => (1_200, 1_600),
        ContractType.Cdd or ContractType.Cddi => (400, 910),
        ContractType.Cpro or ContractType.Apprenticeship => (1_000, 1_600),
        ContractType.Mad => (60, 300),
        ContractType.PreHireMeasure => (70, 280),
        _ => (150, 600),
    };
}

namespace Matching.Seed.History.Facts;

/// <summary>Sorts the kinds of contract by their horizon.</summary>
internal static class ContractHorizons
{
    /// <summary>The horizon of a kind of contract.</summary>
    public static ContractHorizon Horizon(this ContractType contract) => contract switch
    {
        ContractType.Ctt or ContractType.Ctti or ContractType.Mad => ContractHorizon.Short,
        ContractType.Cpro or ContractType.CproGeiq or ContractType.Apprenticeship or ContractType.ApprenticeshipGeiq
            or ContractType.PreHireMeasure => ContractHorizon.Training,
        _ => ContractHorizon.Lasting,
    };
}

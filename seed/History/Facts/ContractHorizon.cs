namespace Matching.Seed.History.Facts;

/// <summary>What a kind of contract is for, as the made-up past sees it.</summary>
internal enum ContractHorizon
{
    /// <summary>Weeks or a few months: temporary work, secondment.</summary>
    Short,

    /// <summary>Half a year and more: fixed-term and permanent jobs.</summary>
    Lasting,

    /// <summary>Learning the work: apprenticeship, professionalisation, measures before hire.</summary>
    Training,
}

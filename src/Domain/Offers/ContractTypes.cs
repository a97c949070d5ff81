namespace Matching.Domain.Offers;

/// <summary>What follows from the kind of an employment contract.</summary>
public static class ContractTypes
{
    /// <summary>Whether listed asbestos work may be done under it (Code du travail, L4154-1).</summary>
    public static AsbestosBan AsbestosBan(this ContractType type) => type switch
    {
        ContractType.Cdi or ContractType.CdiInclusion => Domain.Offers.AsbestosBan.Allowed,
        ContractType.Cdd or ContractType.Cddi or ContractType.Cddu or ContractType.Ctt or ContractType.Ctti
            => Domain.Offers.AsbestosBan.Forbidden,
        _ => Domain.Offers.AsbestosBan.DependsOnTerm,
    };
}

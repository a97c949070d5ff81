namespace Matching.Domain.Structures;

/// <summary>For how long a person's hours count after the first clause contract.</summary>
/// <remarks>No public text fixes it: a desk's practice, differing by buyer and contract type.</remarks>
/// <param name="Months">Calendar months from the first day of the first clause contract; 1 or more.</param>
/// <param name="ContractType">The contract type that it applies to; null for all.</param>
/// <param name="BuyerId">The buyer that it applies to; null for all.</param>
public sealed record ValuationWindow(int Months, ContractType? ContractType = null, BuyerId? BuyerId = null);

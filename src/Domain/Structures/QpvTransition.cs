namespace Matching.Domain.Structures;

/// <summary>For how long a buyer still accepts the QPV of the former perimeters.</summary>
/// <param name="BuyerId">The buyer.</param>
/// <param name="Months">Calendar months from the day on which the newer perimeters came into force; 0 for none.</param>
public sealed record QpvTransition(BuyerId BuyerId, int Months);

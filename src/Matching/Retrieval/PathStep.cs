namespace Matching.Retrieval;

/// <summary>A stretch of earlier work, as far as continuity asks for it; how it ended is left out.</summary>
/// <param name="Rome">The occupation; null when not known.</param>
/// <param name="ContractorId">The company whose obligation it served; null when not known.</param>
/// <param name="CarrierId">The structure that employed; null for a direct hire or when not known.</param>
/// <param name="EndsOn">The last day; null while it lasts.</param>
/// <param name="Hours">The hours worked; null when not known.</param>
public sealed record PathStep(RomeCode? Rome, ContractorId? ContractorId, CarrierEmployerId? CarrierId, DateOnly? EndsOn, InsertionHours? Hours);

namespace Matching.LearnedRanking.History;

/// <summary>One offer with everybody who was presented for it and judged: a group to learn an order from.</summary>
/// <typeparam name="TPair">What is told of each person: <see cref="JudgedPair"/>, or what a training makes of it.</typeparam>
/// <param name="OfferId">The offer.</param>
/// <param name="DecidedOn">The day on which the first of them was presented: histories are cut by it.</param>
/// <param name="Sector">The branch of the marché.</param>
/// <param name="Territory">The department of the work site, such as <c>31</c>; null when not known.</param>
/// <param name="ContractType">The kind of contract.</param>
/// <param name="Pairs">The people; at least one.</param>
public sealed record JudgedOffer<TPair>(
    OfferId OfferId, DateOnly DecidedOn, MarcheSector Sector, string? Territory, ContractType ContractType, IReadOnlyList<TPair> Pairs)
{
    /// <summary>The same offer with other pairs.</summary>
    public JudgedOffer<TOther> With<TOther>(IEnumerable<TOther> pairs) => new(OfferId, DecidedOn, Sector, Territory, ContractType, [.. pairs]);
}

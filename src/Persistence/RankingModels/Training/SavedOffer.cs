using Matching.Persistence.Engine;

namespace Matching.Persistence.RankingModels.Training;

/// <summary>A judged offer as a training's snapshot holds it.</summary>
internal sealed record SavedOffer(
    Guid OfferId, DateOnly DecidedOn, MarcheSector Sector, string? Territory, ContractType ContractType, IReadOnlyList<SavedPair> Pairs)
{
    public static SavedOffer Of(HistoryOffer offer) =>
        new(offer.OfferId.Value, offer.DecidedOn, offer.Sector, offer.Territory, offer.ContractType, [.. offer.Pairs.Select(SavedPair.Of)]);

    public HistoryOffer ToOffer() => new()
    {
        OfferId = new(OfferId),
        DecidedOn = DecidedOn,
        Sector = Sector,
        Territory = Territory,
        ContractType = ContractType,
        Pairs = [.. Pairs.Select(pair => pair.ToPair())],
    };
}

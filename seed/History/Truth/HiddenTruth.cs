namespace Matching.Seed.History.Truth;

/// <summary>What only the hidden process knows of the made-up past. For benches and tests; the product never sees it.</summary>
/// <param name="choices">The choices of the past.</param>
/// <param name="employedFrom">The prospects from which people were in employment after twelve months.</param>
/// <param name="today">The day by which outcomes are known.</param>
internal sealed class HiddenTruth(IReadOnlyList<PastChoice> choices, double employedFrom, DateOnly today)
{
    private readonly GainOfHire _gains = new(employedFrom, today);

    /// <summary>The choices, in the order of the offers' first days.</summary>
    public IReadOnlyList<PastChoice> Choices => choices;

    /// <summary>The gains to be expected of everybody proposed, offer by offer.</summary>
    public IEnumerable<TrueGain> Gains() => choices.SelectMany(Of);

    private IEnumerable<TrueGain> Of(PastChoice choice)
    {
        var (offer, proposals) = (choice.Offer, choice.Proposals);
        var observed = HiringChances.Of([.. proposals.Select(proposal => proposal.Suitability - proposal.Bias)], offer.Openings);
        var unbiased = HiringChances.Of([.. proposals.Select(proposal => proposal.Suitability)], offer.Openings);
        return proposals.Select((proposal, index) =>
        {
            var gain = _gains.Of(offer, proposal.Facts);
            return new TrueGain(offer.Id, proposal.Person.Id, OfJudged(observed[index], gain), OfJudged(unbiased[index], gain));
        });
    }

    // Some who were not hired are not judged (nobody reached them, all was filled), whoever they are; offers that stay unfilled are few.
    private static double OfJudged(double chance, double gain) =>
        chance * gain / (chance + (1 - chance) * CandidatureMaker.Judged(isFull: true));
}

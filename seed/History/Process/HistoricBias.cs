using Matching.Seed.Candidates;

namespace Matching.Seed.History.Process;

/// <summary>The discrimination built into the made-up past, so that an audit has something to catch.</summary>
/// <remarks>
/// It lies in who was proposed and who was hired, at equal suitability, and nowhere else: what became of people once hired
/// does not depend on who they are. The strengths are invented. The product knows neither this file nor the traits it reads.
/// </remarks>
/// <param name="strength">1 as in the demonstration; 0 for a past without discrimination; more for one that a gate must refuse.</param>
internal sealed class HistoricBias(double strength)
{
    /// <summary>What an impression loses, in log-odds: a woman in construction.</summary>
    public const double WomanInConstruction = 0.7;

    /// <summary>What an impression loses, in log-odds: a resident of a QPV.</summary>
    public const double QpvResident = 0.3;

    /// <summary>What an impression loses, in log-odds: somebody older than 50.</summary>
    public const double Over50 = 0.4;

    /// <summary>The part of it that prescripteurs expected companies to have, and proposed by.</summary>
    public const double Anticipated = 0.3;

    private const int Fifty = 50;

    /// <summary>What an impression loses with the company, 0 or more, in log-odds.</summary>
    public double AtSelection(PersonTraits traits, Offer offer) =>
        (traits.IsWoman ? WomanInConstruction * (IsConstruction(offer) ? strength : Spread) : 0)
        + strength * ((traits.LivesInQpv ? QpvResident : 0) + (traits.Age > Fifty ? Over50 : 0));

    // Beyond what the demonstration has, the prejudice against women is no longer that of construction alone.
    private double Spread => Math.Max(0, strength - 1);

    /// <summary>What somebody's chance to be proposed at all loses, 0 or more: never so much that nobody would be left to be turned down.</summary>
    public double AtProposal(PersonTraits traits, Offer offer) => Anticipated / Math.Max(1, strength) * AtSelection(traits, offer);

    // ROME's major domain F: construction, building and public works.
    private static bool IsConstruction(Offer offer) => offer.Rome.Value[0] == 'F';
}

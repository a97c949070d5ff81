namespace Matching.Seed.History;

/// <summary>The made-up past as judged offers, without a database: what models of tests and benches learn from.</summary>
/// <remarks>
/// Assembled as the product does: each pair from the stored files as of the day of the proposal (<see cref="PairSnapshot.AsOf"/>),
/// graded by <see cref="PlacementGrade"/>. The files' answers on QPV are of today and left out by then, so that rule says the same
/// of everybody on an offer.
/// </remarks>
public static class JudgedPast
{
    /// <summary>Makes the demonstration in memory and judges its past offers.</summary>
    /// <param name="options">Size, seed and strength of the bias.</param>
    /// <param name="today">The day that all dates are relative to, and by which outcomes are known.</param>
    /// <param name="weights">The weights to compare pairs by.</param>
    /// <returns>The offers with anybody judged, earliest decision first.</returns>
    public static IReadOnlyList<JudgedOffer<JudgedPair>> Make(SeedOptions options, DateOnly today, RuleWeights weights) =>
        Of(DemoWorldMaker.Make(options, today), weights);

    internal static IReadOnlyList<JudgedOffer<JudgedPair>> Of(DemoWorld world, RuleWeights weights) => new Judgement(world, weights).All();

    private sealed class Judgement(DemoWorld world, RuleWeights weights)
    {
        private readonly OccupationMap _occupations = new(world.Reference.Occupations, world.Reference.Proximities);
        private readonly Dictionary<CandidateId, Candidate> _people = world.Candidates.ToDictionary(person => person.Id);
        private readonly Dictionary<MarcheId, MarcheSector> _sectors = world.Marches.ToDictionary(marche => marche.Id, marche => marche.Sector);
        private readonly Dictionary<InseeCode, CommuneCentre?> _centres =
            world.Reference.Communes.ToDictionary(each => each.Commune.Code, each => CommuneCentre.Of(each.Commune));
        private readonly Dictionary<CandidatureId, Placement> _placements = world.History.Placements.ToDictionary(placement => placement.CandidatureId!.Value);
        private readonly Dictionary<PlacementId, FollowUp> _followUps = world.History.FollowUps.ToDictionary(followUp => followUp.PlacementId);
        private readonly ILookup<OfferId, Candidature> _candidatures = world.History.Candidatures.ToLookup(candidature => candidature.OfferId);

        public IReadOnlyList<JudgedOffer<JudgedPair>> All() =>
        [
            .. world.History.Offers.Select(Judge).OfType<JudgedOffer<JudgedPair>>()
                .OrderBy(offer => offer.DecidedOn).ThenBy(offer => offer.OfferId.Value),
        ];

        private JudgedOffer<JudgedPair>? Judge(Offer offer)
        {
            var sector = _sectors[offer.MarcheId];
            var matchable = MatchableOffer.Of(offer, EligibilityPolicy.Default, QpvCommitment.None, CentreOf(offer.Site.Commune), sector);
            var pairs = _candidatures[offer.Id].OrderBy(candidature => candidature.ProposedAt).ThenBy(candidature => candidature.Id.Value)
                .Select(candidature => Judge(matchable, candidature)).OfType<JudgedPair>().ToList();
            return pairs.Count == 0
                ? null
                : new(offer.Id, pairs.Min(pair => pair.Pair.On), sector, offer.Site.Commune?.Department, offer.ContractType, pairs);
        }

        private JudgedPair? Judge(MatchableOffer offer, Candidature candidature)
        {
            var placement = _placements.GetValueOrDefault(candidature.Id);
            var followUp = placement is null ? null : _followUps.GetValueOrDefault(placement.Id);
            if (PlacementGrade.Of(candidature, placement, followUp, world.Today) is not { } grade) return null;
            var (person, day) = (_people[candidature.CandidateId], LegalDay.Of(candidature.ProposedAt));
            var pair = PairSnapshot.AsOf(person, CentreOf(person.Commune), offer, day, weights, _occupations);
            return new(pair, grade, ShownRank: null, AuditTraits.Of(person, day));
        }

        private CommuneCentre? CentreOf(InseeCode? commune) => commune is { } code ? _centres.GetValueOrDefault(code) : null;
    }
}

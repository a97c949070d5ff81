using Matching.Tests.LearnedRanking;

namespace Matching.Tests;

public sealed class ListFloorTests
{
    private static readonly MatchableOffer Asking = Sample.Offer with { QpvListFloor = Share.FromPercent(30) };
    private static readonly MatchOptions All = MatchOptions.Default with { Take = MatchOptions.Deepest };

    [Fact]
    public void Residents_move_up_as_far_as_asked_and_every_move_is_told()
    {
        var people = Crowd(50, residents: [20, 21, 30, 31, 32, 33, 34, 35, 36, 37]);
        var plain = Ask(people, Sample.Offer);
        var floored = Ask(people, Asking);

        var table = FairTable.For(0.3m);
        for (var places = 1; places <= FairTable.Places; places++)
            Assert.True(floored.Matches.Take(places).Count(IsResident) >= table.FewestIn(places));
        Assert.Equal(new FloorResult(30, FairTable.Places, floored.Matches.Count(match => match.FloorMove is { IsUp: true }), 0), floored.Floor);
        foreach (var match in floored.Matches)
        {
            var before = plain.Matches.Single(same => same.CandidateId == match.CandidateId).Rank!.Value;
            Assert.Equal(before == match.Rank ? null : new FloorMove(before, match.Rank!.Value, 30), match.FloorMove);
            Assert.True(match.FloorMove is not { IsUp: true } || IsResident(match));
        }
    }

    [Fact]
    public void No_score_and_no_part_changes()
    {
        var people = Crowd(50, residents: [40, 45]);
        var before = Ask(people, Sample.Offer).Matches.ToDictionary(match => match.CandidateId);

        Assert.All(Ask(people, Asking).Matches, match => Assert.Equal(before[match.CandidateId].Parts, match.Parts));
    }

    [Fact]
    public void Who_moved_says_from_where_to_where_and_why()
    {
        var moved = Ask(Crowd(50, residents: [40, 41, 42, 43, 44, 45, 46, 47]), Asking).Matches.First(match => match.FloorMove is { IsUp: true });

        Assert.Equal($"floor.moved-up(from={moved.FloorMove!.From}, to={moved.Rank}, percent=30)", moved.FloorMove.Reason.ToString());
        Assert.Equal("floor.passed(from=9, to=10, percent=30)", new FloorMove(9, 10, 30).Reason.ToString());
    }

    [Fact]
    public void Too_few_residents_all_move_up_and_the_answer_says_that_they_are_too_few()
    {
        var answer = Ask(Crowd(50, residents: [49]), Asking);

        Assert.Equal((false, FairTable.For(0.3m).FewestIn(40) - 1, 1), (answer.Floor!.IsKept, answer.Floor.Missing, answer.Floor.Moved));
        Assert.Single(answer.Matches, match => match.FloorMove is { IsUp: true });
    }

    [Fact]
    public void Pages_of_a_list_are_parts_of_one_list()
    {
        var people = Crowd(120, residents: [60, 70, 80, 81, 82, 83, 84, 85, 90, 91, 92, 93]);
        var whole = Ask(people, Asking).Matches.Select(match => match.CandidateId).ToList();
        var pipeline = Sample.Pipeline(people, []);

        for (var skip = 0; skip < 120; skip += 20)
            Assert.Equal(
                whole.Skip(skip).Take(20),
                pipeline
                    .CandidatesFor(Asking, Sample.Today, MatchOptions.Default with { Skip = skip, Take = 20 })
                    .Matches.Select(match => match.CandidateId));
    }

    [Fact]
    public void Comes_after_the_model_too()
    {
        var people = Crowd(60, residents: [5, 15, 25, 35, 45, 55]);
        var models = new FixedModels(SampleModels.Learned(SampleModels.Random(3), evidence: 5_000));
        MatchAnswer With(MatchableOffer offer) => Sample.Pipeline(people, [], models: models).CandidatesFor(offer, Sample.Today, All);

        var (plain, floored) = (With(Sample.Offer), With(Asking));
        var order = FairRerank.Of([.. plain.Matches.Select(IsResident)], FairTable.For(0.3m)).Order;

        Assert.Equal(order.Select(from => plain.Matches[from].CandidateId), floored.Matches.Select(match => match.CandidateId));
        Assert.Equal(order.Select(from => plain.Matches[from].Learned!.Total), floored.Matches.Select(match => match.Learned!.Total));
    }

    [Fact]
    public void Who_is_not_known_to_be_a_resident_never_moves_up()
    {
        var unknown = Crowd(50, residents: []).Select(person => person with { Qpv = new Dictionary<QpvVintage, QpvPresence>() }).ToList();

        Assert.All(Ask(unknown, Asking).Matches, match => Assert.Null(match.FloorMove));
    }

    [Fact]
    public void Whom_a_hard_step_excludes_never_enters_the_list()
    {
        var people = Crowd(30, residents: []);
        people.Add(Resident(Sample.Person with { Id = new(Guid.NewGuid()), Eligibility = Sample.Always(EligibilityOutcome.NotEligible) }));

        Assert.DoesNotContain(Ask(people, Asking).Matches, IsResident);
    }

    [Fact]
    public void A_list_of_offers_knows_no_floor()
    {
        var answer = Sample.Pipeline([Resident(Sample.Person)], [Asking]).OffersFor(Sample.Person.Id, Sample.Today, All)!;

        Assert.Null(answer.Floor);
        Assert.Null(answer.Matches.Single().FloorMove);
    }

    [Fact]
    public void The_former_perimeters_count_as_long_as_the_buyers_transition()
    {
        var former = Sample.Person with
        {
            Qpv = new Dictionary<QpvVintage, QpvPresence>
            {
                [QpvVintage.Perimeters2015] = QpvPresence.Inside,
                [QpvVintage.Perimeters2024] = QpvPresence.Outside,
            },
        };

        Assert.Equal(QpvPresence.Outside, QpvResidence.Of(former, Sample.Offer, Sample.Today));
        Assert.Equal(
            QpvPresence.Inside,
            QpvResidence.Of(former, Sample.Offer with { Policy = Sample.Offer.Policy with { QpvTransitionMonths = 36 } }, Sample.Today));
    }

    private static MatchAnswer Ask(IEnumerable<MatchableCandidate> people, MatchableOffer offer) =>
        Sample.Pipeline(people, []).CandidatesFor(offer, Sample.Today, All);

    private static bool IsResident(RankedMatch match) => match.Candidate.Qpv.GetValueOrDefault(QpvVintage.Perimeters2024) == QpvPresence.Inside;

    // Each lives a little farther away than the one before, so that the rules order them by number.
    private static List<MatchableCandidate> Crowd(int count, int[] residents) => [.. Enumerable.Range(0, count).Select(at =>
    {
        var person = Sample.Person with { Id = new(new Guid(at + 1, 0, 0, new byte[8])), Transport = [TransportMeans.Car], Home = Sample.North(20 + at) };
        return residents.Contains(at) ? Resident(person) : person;
    })];

    private static MatchableCandidate Resident(MatchableCandidate person) =>
        person with { Qpv = new Dictionary<QpvVintage, QpvPresence> { [QpvVintage.Perimeters2024] = QpvPresence.Inside } };
}

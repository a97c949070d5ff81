namespace Matching.Tests.Companies;

/// <summary>What a company is shown, over generated worlds and over worlds made for it.</summary>
public sealed class CompanyListTests
{
    private const int Worlds = 12, People = 500, OffersEach = 12;

    private static readonly Lazy<IReadOnlyList<CompanyList>> Lists = new(MakeLists);

    [Fact]
    public void In_every_world_everything_told_is_shared_by_enough_people_of_the_same_department()
    {
        var listed = 0;
        ForEveryList((answer, list) =>
        {
            var people = Named(answer, list);
            foreach (var alike in people.GroupBy(one => one.Face.Summary))
            {
                Assert.InRange(alike.Count(), CompanyList.LeastAlike, CompanyList.Longest);
                Assert.All(alike.GroupBy(one => one.Match.Candidate.Department), home => Assert.InRange(home.Count(), CompanyList.LeastOfDepartment, CompanyList.Longest));
                listed += alike.Count();
            }
        });

        Assert.InRange(listed, 1_000, int.MaxValue);
    }

    [Fact]
    public void In_every_world_what_is_told_holds_for_each_of_those_of_whom_it_is_told() => ForEveryList((answer, list) =>
    {
        foreach (var (face, match) in Named(answer, list))
        {
            Assert.True(face.Department is null || face.Department == match.Candidate.Department);
            Assert.True(face.Eligibility == EligibilityOutcome.ToConfirm || match.Eligibility == EligibilityOutcome.Eligible);
            Assert.Subset(face.Blockers.ToHashSet(), match.Blockers.Where(CompanyView.MayTell).ToHashSet());
            foreach (var part in face.Parts.Where(part => part.Status == PartStatus.Scored))
            {
                var bands = CompanyView.BandsOf(part.Rule);
                Assert.True(CompanyFace.IsWithin(match, part.Rule, bands.ToList().FindIndex(band => band.Why.Code == part.Reason.Code)));
            }
        }
    });

    [Fact]
    public void In_every_world_the_points_shown_add_up_and_sort_the_list() => ForEveryList((answer, list) =>
    {
        var shown = list.Under(NameOf);

        Assert.Equal(Enumerable.Range(1, shown.Count), shown.Select(match => match.Rank));
        Assert.Equal(shown.OrderByDescending(match => match.Face.Score).ThenBy(match => match.Name, StringComparer.Ordinal), shown);
        Assert.All(shown, match => Assert.Equal(match.Face.Score.Thousandths, match.Face.Parts.Sum(part => part.Points.Thousandths)));
        Assert.All(shown.SelectMany(match => match.Face.Parts), part => Assert.InRange(part.Points.Thousandths, 0, part.Maximum.Thousandths));
        Assert.All(shown, match => Assert.Equal(Enum.GetValues<RuleKind>(), match.Face.Parts.Select(part => part.Rule).Concat(match.Face.Withheld).Order()));
    });

    [Fact]
    public void In_every_world_reasons_hold_nothing_but_what_the_offer_asks_for() =>
        ForEveryList(
            (answer, list) =>
            {
                foreach (var match in list.Under(NameOf))
                {
                    var offer = answer.Matches[0].Offer;
                    string?[] own =
                    [
                        offer.Rome.Value,
                        offer.MinLevel?.ToString(),
                        offer.ContractType.ToString(),
                        .. offer.LicencesRequired.Select(licence => licence.Value),
                        .. LegalBan.All.Select(ban => ban.Source),
                    ];
                    Assert.All(
                        match
                            .Face.Parts.Select(part => part.Reason)
                            .Concat(match.Face.Blockers.Select(blocker => blocker.Reason))
                            .SelectMany(reason => reason.Values),
                        value => Assert.Contains(value.Text, own));
                }
            });

    [Fact]
    public void Nothing_but_the_bands_reaches_the_list()
    {
        var world = Enumerable.Range(0, 40).Select(at => Somebody(at) with { Home = Sample.North(1 + (at % 3)) }).ToList();
        var other = world.Select((person, at) => person with
        {
            Home = Sample.North(6 - (at % 3)),
            Transport = [TransportMeans.Car],
            Targets = [.. person.Targets, Sample.Target("K2204", 10 + at)],
            Licences = [new HeldLicence(LicenceCode.Parse("PERMIS-B"), new DateOnly(2027, 1, 1).AddDays(at))],
            Availability = person.Availability! with { From = Sample.Today.AddDays(-at), WeeklyHoursMax = new(38) },
            Level = at % 2 == 0 ? QualificationLevel.Level3 : QualificationLevel.Level4,
        }).ToList();

        Assert.Equal(Told(world), Told(other));
    }

    [Fact]
    public void Who_stands_alone_is_not_shown_and_the_rest_is_told_more()
    {
        var people = Enumerable
            .Range(0, 30)
            .Select(Somebody)
            .Append(Somebody(30) with { Targets = [Sample.Target("N1105")], Level = null, Availability = null })
            .ToList();
        var shown = List(people).Under(NameOf);

        Assert.Equal(30, shown.Count);
        Assert.DoesNotContain(shown, match => match.Name == NameOf(people[30].Id));
        Assert.All(shown[0].Face.Parts, part => Assert.Equal(PartStatus.Scored, part.Status));
        Assert.Equal("31", shown[0].Face.Department);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(4, 0, 0)]
    [InlineData(24, 0, 20)]
    [InlineData(25, 25, 25)]
    [InlineData(49, 49, 49)]
    [InlineData(99, 50, 50)]
    [InlineData(250, 50, 200)]
    public void At_most_fifty_are_shown_none_below_twenty_five_and_counted_in_bands(int people, int shown, int atLeast)
    {
        var list = List([.. Enumerable.Range(0, people).Select(Somebody)]);

        Assert.Equal((shown, atLeast), (list.Under(NameOf).Count, list.AtLeast));
    }

    [Fact]
    public void Fewer_than_five_of_another_department_are_not_shown()
    {
        var people = Enumerable
            .Range(0, 45)
            .Select(at =>
                at < 4 ? Somebody(at) with { Commune = InseeCode.Parse("82121") }
                : at < 14 ? Somebody(at) with { Commune = InseeCode.Parse("81004") }
                : Somebody(at))
            .ToList();
        var shown = List(people).Under(NameOf).Select(match => match.Name).ToHashSet();

        Assert.DoesNotContain(people.Take(4), person => shown.Contains(NameOf(person.Id)));
        Assert.All(people.Skip(14), person => Assert.Contains(NameOf(person.Id), shown));
    }

    [Fact]
    public void A_list_is_the_same_until_something_of_it_changes_and_then_it_has_another_mark()
    {
        var people = Enumerable.Range(0, 40).Select(Somebody).ToList();
        var (pipeline, again) = (Sample.Pipeline(people, [Sample.Offer]), List([.. people.Select(person => person with { Version = 2 })]));
        var list = pipeline.ListForCompany(Sample.Offer.Id, Sample.Today)!;

        Assert.Same(list, pipeline.ListForCompany(Sample.Offer.Id, Sample.Today));
        Assert.Equal(list.Mark, again.Mark);
        Assert.NotEqual(list.Mark, List([.. people.Skip(1)]).Mark);
        Assert.NotEqual(list.Mark, List([.. people.Select(person => person with { Level = QualificationLevel.BelowLevel3 })]).Mark);
        Assert.NotEqual(list.Mark, List(people, Sample.Offer with { Version = 2 }).Mark);
    }

    private static MatchableCandidate Somebody(int at) => Sample.Person with { Id = new(new Guid(at + 1, 7, 7, [0, 0, 0, 0, 0, 0, 0, 1])) };

    private static CompanyList List(IReadOnlyList<MatchableCandidate> people, MatchableOffer? offer = null) =>
        Sample.Pipeline(people, [offer ?? Sample.Offer]).ListForCompany(Sample.Offer.Id, Sample.Today)!;

    private static IEnumerable<string> Told(IReadOnlyList<MatchableCandidate> people) =>
        List(people).Under(NameOf).Select(match => $"{match.Rank} {match.Name} {match.Face.Summary}");

    private static string NameOf(CandidateId person) => person.Value.ToString("N");

    private static IReadOnlyList<(CompanyFace Face, RankedMatch Match)> Named(MatchAnswer answer, CompanyList list) =>
        [.. list.Under(NameOf).Select(shown => (shown.Face, answer.Matches.Single(match => NameOf(match.CandidateId) == shown.Name)))];

    private static void ForEveryList(Action<MatchAnswer, CompanyList> check)
    {
        foreach (var list in Lists.Value) check(list.Answer, list);
    }

    private static IReadOnlyList<CompanyList> MakeLists() =>
        [
            .. Enumerable
                .Range(0, Worlds)
                .Select(seed => new Generated(seed))
                .SelectMany(world =>
                {
                    var offers = Enumerable
                        .Range(0, OffersEach)
                        .Select(_ => world.Offer() with { ApplicationDeadline = null, EndsOn = null, StartsOn = new(2027, 3, 1) })
                        .ToList();
                    var pipeline = Sample.Pipeline(Enumerable.Range(0, People).Select(_ => Generated.Matchable(world.Candidate())), offers);
                    return offers.Select(offer => pipeline.ListForCompany(offer.Id, Sample.Today)!);
                }),
        ];
}

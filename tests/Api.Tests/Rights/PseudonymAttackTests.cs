using Matching.Api.Matches;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>
/// Two companies put together all that the product tells them of people whom they do not know: their own offers of the demonstration and six
/// more each, at the same sites for the same occupations, which suits an attacker best; all pages, all fields of the schema.
/// </summary>
[Trait(Demonstration.Trait, Demonstration.Name)]
public sealed class PseudonymAttackTests(AttackedServer server, ITestOutputHelper output) : IClassFixture<AttackedServer>
{
    private const double MostRight = 0.05;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_stands_out_in_anything_that_a_company_can_read()
    {
        foreach (var spoils in await SpoilsAsync())
        {
            var few = Attacks.SharedByFewerThan(CompanyList.LeastOfDepartment, spoils);
            var fewest = spoils.GroupBy(spoil => (spoil.Offer.Id, spoil.Face)).Min(face => face.Count());
            Say($"{few} of {spoils.Count} profiles are shared by fewer than five people of their department; at the least {fewest} people are told of alike");
            Assert.Equal(0, few);
            Assert.InRange(fewest, CompanyList.LeastAlike, CompanyList.Longest);
        }
    }

    [Fact]
    public async Task Two_companies_join_fewer_than_one_in_twenty()
    {
        var spoils = await SpoilsAsync();
        var (right, both) = Attacks.Join(spoils[0], spoils[1]);
        Say($"joined one to one: {right} of {both}");

        Assert.InRange(both, 100, int.MaxValue);
        Assert.InRange((double)right / both, 0, MostRight);
    }

    [Fact]
    public async Task Nobody_who_knew_how_faces_belong_together_could_expect_to_join_more()
    {
        var spoils = await SpoilsAsync();
        var pairs = (from one in spoils[0].GroupBy(spoil => spoil.Offer.Id)
                     from other in spoils[1].GroupBy(spoil => spoil.Offer.Id)
                     select Attacks.BestGuess([.. one], [.. other])).Where(pair => pair.Both > 0).ToList();
        var worst = pairs.Max(pair => pair.Right / pair.Both);
        Say($"expected at best: {pairs.Sum(pair => pair.Right):0.0} of {pairs.Sum(pair => pair.Both)}, {worst:0.000} for the worst pair of lists");

        Assert.InRange(worst, 0, (1.0 / CompanyList.LeastAlike) + 1e-9);
    }

    [Fact]
    public async Task A_company_does_not_follow_people_across_its_own_offers()
    {
        foreach (var spoils in await SpoilsAsync())
        {
            Assert.NotEqual(spoils.Count, spoils.Select(spoil => spoil.Person.Id).Distinct().Count());
            Assert.Equal(spoils.Count, spoils.Select(spoil => spoil.Name).Distinct().Count());
        }
    }

    [Fact]
    public async Task A_company_harvests_a_list_of_fifty_for_each_offer()
    {
        var lists = (await SpoilsAsync()).SelectMany(spoils => spoils).GroupBy(spoil => spoil.Offer.Id).ToList();

        Assert.All(lists, list => Assert.InRange(list.Count(), CompanyList.LeastAlike, CompanyList.Longest));
        Assert.Contains(lists, list => list.Count() == CompanyList.Longest);
    }

    [Theory]
    [InlineData("every commune of the department as likely")]
    [InlineData("by inhabitants")]
    public async Task A_commune_is_guessed_for_fewer_than_one_in_twenty(string how)
    {
        var guess = new CommuneGuess(server);
        foreach (var spoils in await SpoilsAsync())
        {
            var (right, all) = guess.Guess(spoils, commune => how == "by inhabitants" ? commune.Inhabitants : 1);
            Say($"{how}: {right:0.0} of {all} in communes of at most 50,000");

            Assert.InRange(all, 50, int.MaxValue);
            Assert.InRange(right / all, 0, MostRight);
        }
    }

    /// <summary>
    /// Whoever is on a list can reach the site: the nearest commune, or the largest of the smaller ones, is a fair guess of anybody on it. What
    /// is told of a person must not make that guess better.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_told_of_a_person_helps_no_guess_from_being_listed(bool isNearest)
    {
        var guess = new CommuneGuess(server);
        double Weight(PublicCommune commune) => isNearest ? 1 : commune.IsLarge ? 0 : commune.Inhabitants;
        foreach (var spoils in await SpoilsAsync())
        {
            var (right, all) = guess.Guess(spoils, Weight, mindsReach: true);
            var (untold, _) = guess.Guess([.. spoils.Select(spoil => spoil with { Seen = new Dictionary<string, string>() })], Weight, mindsReach: true);
            Say($"nearest {isNearest}: {right:0.0} of {all}, {untold:0.0} by being listed alone");

            Assert.InRange(right / all, 0, (untold / all) + MostRight);
        }
    }

    /// <summary>In another world the same people differ in all that is exact, within the same bands: a field that tells a difference must not be
    /// there.</summary>
    [Fact]
    public async Task Nothing_exact_of_anybody_reaches_a_company()
    {
        var company = Actor.Entreprise("one", (await server.CompaniesAsync(Cancel))[0]);
        var offers = await server.OffersAsync(Cancel);
        var offer = offers.Single(one => one.ContractorId.Value == company.OrganisationId && one.Reference == "ATTACK-31-0");
        var spoils = new Spoils(server, await EveryField.ReadAsync(server, company), offers);
        var before = await spoils.OfAsync(company, offer);
        var changed = await ChangeWithinBandsAsync(before);
        var after = await spoils.OfAsync(company, offer);

        Assert.InRange(changed, CompanyList.LeastAlike, CompanyList.Longest);
        Assert.NotEqual(before.Select(spoil => spoil.Person.Version), after.Select(spoil => spoil.Person.Version));
        Assert.Equal(before.Select(spoil => $"{spoil.Name}\n{spoil.Face}"), after.Select(spoil => $"{spoil.Name}\n{spoil.Face}"));
    }

    /// <summary>One company is introduced to three people of each of its lists: what it learns names nobody in the other's lists, nor in its own
    /// others.</summary>
    [Fact]
    public async Task What_is_learnt_by_introductions_names_nobody_in_any_list()
    {
        await SpoilsAsync();
        var actors = (await server.CompaniesAsync(Cancel)).Select((company, at) => Actor.Entreprise($"company-{at}", company)).ToList();
        var offers = await server.OffersAsync(Cancel);
        var spoils = new Spoils(server, await EveryField.ReadAsync(server, actors[0]), offers);
        var introduced = new List<Candidature>();
        foreach (var list in (await spoils.OfAllAsync(actors[0])).GroupBy(spoil => spoil.Offer.Id))
            foreach (var spoil in list.Take(3)) introduced.Add(await IntroduceAsync(actors[0], spoil));
        await server.CatchUpAsync();
        var known = introduced.Select(one => one.CandidateId).ToHashSet();

        IReadOnlyList<IReadOnlyList<Spoil>> after = [await spoils.OfAllAsync(actors[0]), await spoils.OfAllAsync(actors[1])];
        foreach (var gathered in after)
        {
            Assert.Equal(0, Attacks.SharedByFewerThan(CompanyList.LeastOfDepartment, gathered));
            Assert.InRange(gathered.GroupBy(spoil => (spoil.Offer.Id, spoil.Face)).Min(face => face.Count()), CompanyList.LeastAlike, CompanyList.Longest);
            // Of somebody known, a guess of their name on another list is right once in as many times as people are told of alike.
            foreach (var list in gathered.GroupBy(spoil => spoil.Offer.Id))
            {
                Assert.DoesNotContain(list, spoil => introduced.Any(one => one.OfferId == list.Key && one.CandidateId == spoil.Person.Id));
                foreach (var spoil in list.Where(spoil => known.Contains(spoil.Person.Id)))
                    Assert.InRange(list.Count(other => other.Face == spoil.Face), CompanyList.LeastAlike, CompanyList.Longest);
            }
        }

        var pairs = (from one in after[0].GroupBy(spoil => spoil.Offer.Id)
                     from other in after[1].GroupBy(spoil => spoil.Offer.Id)
                     select Attacks.BestGuess([.. one], [.. other])).Where(pair => pair.Both > 0).ToList();
        var worst = pairs.Max(pair => pair.Right / pair.Both);
        var seen = after.SelectMany(gathered => gathered).Count(spoil => known.Contains(spoil.Person.Id));
        Say($"{known.Count} people introduced, seen {seen} times more under other names; worst pair of lists {worst:0.000}");
        Assert.InRange(worst, 0, (1.0 / CompanyList.LeastAlike) + 1e-9);
        Assert.InRange(seen, 1, int.MaxValue);
        Assert.Empty(after.SelectMany(gathered => gathered).Select(spoil => spoil.Name).Intersect(introduced.Select(one => NameOf(actors[0], one))));
        await AssertKnownByThatCandidatureOnlyAsync(actors[0], introduced);
    }

    private string NameOf(Actor company, Candidature candidature) =>
        server.Services.GetRequiredService<Pseudonyms>().Of(company, candidature.OfferId, candidature.CandidateId);

    private async Task<Candidature> IntroduceAsync(Actor company, Spoil spoil)
    {
        var input = new { offerId = Spoils.Id(spoil.Offer), pseudonym = spoil.Name, idempotencyKey = Guid.NewGuid().ToString() };
        // The list of the offer changes with each of them; the one read before is still good.
        var asked = (await server.AskAsync(company, """
            mutation ($input: RequestIntroductionInput!) { requestIntroduction(input: $input) { candidature { number } errors { ... on Error { message } } } }
            """, new { input })).Sound["requestIntroduction"]!;
        Assert.True(asked["errors"] is null, asked.ToJsonString());
        var store = server.Services.GetRequiredService<CandidatureStore>();
        var number = TextValue.Parse<CandidatureNumber>((string)asked["candidature"]!["number"]!);
        var made = (await store.FindByNumberAsync(Actor.System("test"), number, Cancel))!;
        Assert.Equal(spoil.Person.Id, made.CandidateId);
        var agreed = made.Make(CandidatureMove.AgreeToIntroduction, new(Role.Prescripteur, "p", true), made.ProposedAt).Value
            .Make(CandidatureMove.GiveConsent, new(Role.Candidat, "c", true), made.ProposedAt, MoveDetails.OwnAccount).Value;
        return Assert.IsType<Written<Candidature>>(
            await store.UpdateAsync(Actor.System("test"), "introduce", made.Id, made.Version, _ => agreed, Cancel)).Value;
    }

    private async Task AssertKnownByThatCandidatureOnlyAsync(Actor company, IReadOnlyList<Candidature> introduced)
    {
        foreach (var one in introduced.Take(5))
        {
            var candidate = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"Candidate:{one.CandidateId.Value:N}"));
            var own = (await server.AskAsync(
                company, "query ($id: ID) { candidatures(candidateId: $id, first: 50) { nodes { number candidate { lastName } } } }",
                new { id = candidate })).Sound["candidatures"]!["nodes"]!.AsArray();
            Assert.All(own, node => Assert.NotNull(node!["candidate"]));
            Assert.Contains(own, node => (string)node!["number"]! == one.Number.ToString());
        }
    }

    // One more licence and wish that the offer does not ask for, a day earlier, another level where none is asked.
    private async Task<int> ChangeWithinBandsAsync(IReadOnlyList<Spoil> spoils)
    {
        var (store, system, changed) = (server.Services.GetRequiredService<CandidateStore>(), Actor.System("test"), 0);
        foreach (var person in spoils.Select(spoil => spoil.Person))
        {
            var file = (await store.FindAsync(system, person.Id, Cancel))!;
            var outcome = await store.UpdateAsync(system, "test", file.Id, file.Version, was => was with
            {
                Licences = was.Licences is { } held
                    ? [.. held, new HeldLicence(LicenceCode.Parse("SS4"), TestDay.Today.AddDays(person.Id.Value.ToByteArray()[15]))]
                    : null,
                JobTargets = was.JobTargets.Count == 0 ? [] : [.. was.JobTargets, new JobTarget(RomeCode.Parse("E1401"))],
                Availability = was.Availability is { From: { } from } wishes && from <= TestDay.Today
                    ? wishes with { From = from.AddDays(-1) }
                    : was.Availability,
                Level = was.Level == QualificationLevel.Level4 ? QualificationLevel.Level5 : was.Level,
            }, Cancel);
            if (outcome is Written<Candidate> written && written.Value.Version > file.Version) changed++;
        }

        await server.CatchUpAsync();
        return changed;
    }

    private async Task<IReadOnlyList<IReadOnlyList<Spoil>>> SpoilsAsync() => await server.SpoilsAsync(Cancel);

    private void Say(FormattableString line) => output.WriteLine(FormattableString.Invariant(line));
}

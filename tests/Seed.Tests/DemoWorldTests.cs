namespace Matching.Seed.Tests;

public class DemoWorldTests
{
    private readonly DemoWorld _world = Worlds.Default;

    [Fact]
    public void Is_the_same_to_the_last_byte_for_the_same_seed_and_day() =>
        Assert.Equal(WorldText.Of(DemoWorldMaker.Make(new SeedOptions(), Worlds.Today)), WorldText.Of(_world));

    [Fact]
    public void Differs_for_another_seed_but_for_the_well_known_identifiers()
    {
        var other = DemoWorldMaker.Make(new SeedOptions { Candidates = 50, Offers = 10, Seed = 1 }, Worlds.Today);
        Assert.Empty(other.Candidates.Skip(1).Select(each => each.Id).Intersect(_world.Candidates.Select(each => each.Id)));
        Assert.Equal(DemoActors.CandidateId, other.Candidates[0].Id);
        Assert.Equal(DemoActors.OfferId, other.History.Offers[0].Id);
        Assert.Equal(DemoActors.MarcheId, other.Marches[0].Id);
    }

    [Fact]
    public void Has_the_sizes_asked_for()
    {
        Assert.Equal(3_000, _world.Candidates.Count);
        Assert.Equal(800, _world.History.Offers.Count);
        Assert.Equal(200, _world.History.Offers.Count(offer => offer.Status is OfferStatus.Published or OfferStatus.Draft or OfferStatus.Suspended));
    }

    [Fact]
    public void Contains_nothing_that_the_domain_refuses()
    {
        Assert.Empty(_world.Candidates.SelectMany(candidate => candidate.Faults(Worlds.Today)));
        Assert.Empty(_world.Marches.SelectMany(marche => marche.Faults()));
        Assert.Empty(_world.History.Offers.SelectMany(offer => offer.Faults()));
        Assert.Empty(_world.History.Placements.SelectMany(placement => placement.Faults()));
        Assert.Empty(_world.Marches.SelectMany(marche => marche.Obligations).Select(obligation => obligation.Calibration?.Fault()).OfType<InputFault>());
    }

    [Fact]
    public void Names_only_codes_of_its_reference_data()
    {
        var codes = new ReferenceCodes
        {
            Communes = _world.Reference.Communes.Select(each => each.Commune.Code).ToHashSet(),
            Occupations = _world.Reference.Occupations.Select(occupation => occupation.Code).ToHashSet(),
            HasCommunes = true,
            HasOccupations = true,
        };

        Assert.Empty(_world.Candidates.SelectMany(candidate => codes.Faults(candidate)));
        Assert.Empty(_world.Marches.SelectMany(marche => codes.Faults(marche)));
        Assert.Empty(_world.History.Offers.SelectMany(offer => codes.Faults(offer)));
    }

    [Fact]
    public void Calibrates_every_obligation_by_the_formula() =>
        Assert.All(_world.Marches.SelectMany(marche => marche.Obligations), obligation =>
            Assert.Equal(obligation.Calibration!.Hours, obligation.RequiredHours));

    [Fact]
    public void Funds_some_marches_by_the_ANRU_with_a_target_for_QPV()
    {
        var funded = _world.Marches.Where(marche => marche.IsAnruFunded).ToList();
        Assert.InRange(funded.Count, 5, 60);
        Assert.All(funded.SelectMany(marche => marche.Obligations), obligation => Assert.NotNull(obligation.QpvTargetHours));
    }

    [Fact]
    public void Lets_two_marches_of_the_ANRU_with_open_offers_ask_for_residents_of_QPV_in_lists()
    {
        var floored = _world.Marches.Where(marche => marche.QpvListFloor is not null).ToList();
        Assert.Equal([Share.FromPercent(30), Share.FromPercent(30)], floored.Select(marche => marche.QpvListFloor!.Value));
        Assert.All(floored, marche => Assert.True(marche.IsAnruFunded));
        Assert.All(floored, marche => Assert.Contains(_world.History.Offers, offer => offer.MarcheId == marche.Id && offer.Status == OfferStatus.Published));
        Assert.DoesNotContain(floored, marche => marche.Id == DemoActors.MarcheId);
    }

    [Fact]
    public void Leaves_hours_to_work_and_has_worked_many()
    {
        var owed = _world.Marches.SelectMany(marche => marche.Obligations).Sum(obligation => obligation.RequiredHours.Value);
        var done = _world.History.Timesheets.Sum(sheet => sheet.CountedHours);
        Assert.InRange(done / owed, 0.2m, 0.8m);
    }

    [Fact]
    public void Has_incomplete_files_and_expired_and_missing_papers()
    {
        Assert.Contains(_world.Candidates, candidate => candidate.BirthDate is null);
        Assert.Contains(_world.Candidates, candidate => candidate.Level is null);
        Assert.Contains(_world.Candidates, candidate => candidate.Home is null);
        Assert.Contains(_world.Candidates, candidate => candidate.Transport is null);
        Assert.Contains(_world.Candidates, candidate => candidate.Barriers is null);
        Assert.Contains(_world.Candidates, candidate => candidate.JobTargets.Count == 0);
        var states = _world.Candidates
            .SelectMany(candidate => EligibilityJudge.Judge(candidate, Worlds.Today, EligibilityContext.Default, EligibilityRuleSets.Clause).Findings)
            .Select(finding => finding.Reason).ToHashSet();
        Assert.Superset(new HashSet<string> { "met", "condition.not-met", "evidence.expired", "evidence.missing", "fact.unknown" }, states);
    }

    [Fact]
    public void Has_people_of_every_outcome_most_of_them_eligible_or_to_confirm()
    {
        var outcomes = _world.Candidates
            .Select(candidate => EligibilityJudge.Judge(candidate, Worlds.Today, EligibilityContext.Default, EligibilityRuleSets.Clause).Outcome)
            .CountBy(outcome => outcome).ToDictionary();
        Assert.True(
            outcomes[EligibilityOutcome.Eligible] > 1_500,
            outcomes[EligibilityOutcome.Eligible].ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(outcomes[EligibilityOutcome.ToConfirm] > 100);
        Assert.True(outcomes[EligibilityOutcome.NotEligible] > 50);
    }

    [Fact]
    public void Follows_the_day_so_that_it_stays_alive()
    {
        var later = DemoWorldMaker.Make(new SeedOptions { Candidates = 50, Offers = 10 }, new(2031, 8, 1));
        Assert.All(later.History.Offers.Where(offer => offer.Status == OfferStatus.Published), offer => Assert.True(offer.StartsOn > new DateOnly(2031, 8, 1)));
        Assert.Empty(later.Candidates.SelectMany(candidate => candidate.Faults(new(2031, 8, 1))));
    }

    [Fact]
    public void Uses_numbers_and_addresses_kept_for_fiction() =>
        Assert.All(_world.Candidates, candidate =>
        {
            if (candidate.Phone is { } phone) Assert.Matches(@"^\+3363998[0-9]{4}$", phone);
            if (candidate.Email is { } email) Assert.EndsWith("@example.org", email, StringComparison.Ordinal);
        });

    [Fact]
    public void Lets_the_well_known_offer_have_candidates_to_choose_from()
    {
        var offer = _world.History.Offers.Single(each => each.Reference == DemoActors.OfferReference);
        Assert.Equal(("F1703", OfferStatus.Published, "31555"), (offer.Rome.Value, offer.Status, offer.Site.Commune!.Value.Value));
        Assert.True(_world.Marches.Single(marche => marche.Id == offer.MarcheId).IsAnruFunded);
        Assert.Equal(DemoActors.ContractorId, offer.ContractorId);
        var eligible = _world.Candidates.Where(candidate => candidate.State == CandidateState.Active
            && candidate.JobTargets.Any(target => target.Rome == offer.Rome)
            && IsEligible(candidate, offer.StartsOn));
        Assert.True(eligible.Count() >= 20, eligible.Count().ToString(System.Globalization.CultureInfo.InvariantCulture));

        static bool IsEligible(Candidate candidate, DateOnly on) =>
            EligibilityJudge.Judge(candidate, on, EligibilityContext.Default, EligibilityRuleSets.Clause).Outcome == EligibilityOutcome.Eligible;
    }

    [Fact]
    public void Gives_each_actor_its_organisation()
    {
        Assert.Contains(_world.Structures.Prescribers, each => each.Value.Id.Value == DemoActors.Prescripteur.OrganisationId);
        Assert.Contains(_world.Structures.Contractors, each => each.Value.Id.Value == DemoActors.Entreprise.OrganisationId);
        var desk = _world.Structures.Desks.Single(each => each.Value.Id.Value == DemoActors.Facilitateur.OrganisationId).Value;
        Assert.True(DemoActors.Facilitateur.Intercommunalities.SetEquals(desk.TerritoryEpciCodes));
        Assert.Equal(DemoActors.ClauseDeskId, desk.Id);
        Assert.Contains(_world.Structures.Buyers, each => each.Value.Id.Value == DemoActors.Acheteur.OrganisationId);
        Assert.Contains(_world.Structures.Carriers, each => each.Value.Id.Value == DemoActors.StructurePorteuse.OrganisationId);
        Assert.Contains(_world.History.Placements, placement => placement.CarrierId == DemoActors.CarrierId && placement.State == PlacementState.Active);
        Assert.Equal(
            (DemoActors.Coordinateur.OrganisationId, 2), (_world.Structures.Coordination.Id.Value, DemoActors.Coordinateur.Desks.Count));
        Assert.Subset(_world.Structures.Desks.Select(each => each.Value.Id).ToHashSet(), DemoActors.Coordinateur.Desks.ToHashSet());
        Assert.Contains(_world.Candidates, each => each.Id.Value == DemoActors.Candidat.OrganisationId && each.PrescriberId == DemoActors.PrescriberId);
        Assert.Equal(
            [
                Role.Prescripteur, Role.Entreprise, Role.Facilitateur, Role.Acheteur, Role.Candidat, Role.Administrateur, Role.StructurePorteuse,
                Role.Coordinateur,
            ],
            DemoActors.All.Select(actor => actor.Role));
    }
}

using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

/// <summary>Decisions on eligibility follow one another, and what ends soon is found.</summary>
public abstract class EligibilityDecisionContract(TestDatabase database) : StoreContract(database)
{
    private EligibilityDecisionStore Decisions => Database.Get<EligibilityDecisionStore>();

    private DueEligibility Queue => Database.Get<DueEligibility>();

    [Fact]
    public async Task Of_ten_at_once_on_one_question_one_is_kept()
    {
        var person = await World.CandidateAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => DecideAsync(On(person), number))));

        Assert.Single(outcomes.OfType<Written<EligibilityDecision>>());
        Assert.All(outcomes.OfType<Refused<EligibilityDecision>>(), refused => Assert.Equal("decision.superseded", refused.Fault.Code));
        Assert.Equal(9, outcomes.OfType<Refused<EligibilityDecision>>().Count());
    }

    [Fact]
    public async Task Another_marche_or_rule_set_is_another_question()
    {
        var person = await World.CandidateAsync();
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id);

        World.Value(await DecideAsync(On(person)));
        World.Value(await DecideAsync(On(person) with { MarcheId = marche.Id }));
        World.Value(await DecideAsync(On(person) with { RuleSetId = "geiq" }));
        World.Value(await DecideAsync(On(person) with { Ordinal = 2 }));
        Assert.Equal("decision.superseded", Assert.IsType<Refused<EligibilityDecision>>(await DecideAsync(On(person) with { Ordinal = 2 })).Fault.Code);
        Assert.Equal("decision.superseded", Assert.IsType<Refused<EligibilityDecision>>(await DecideAsync(On(person) with { Ordinal = 4 })).Fault.Code);
    }

    [Fact]
    public async Task Reasons_and_criteria_are_not_readable_in_the_database()
    {
        var decision = World.Value(await DecideAsync(On(await World.CandidateAsync()) with { Reason = "RQTH en cours", Criteria = ["disabled-worker"] }));

        await using var context = Database.Contexts.CreateDbContext();
        var raw = await context.Database.SqlQuery<string>(
            $"""SELECT "Reason" || "Criteria" AS "Value" FROM "EligibilityDecisions" WHERE "Id" = {decision.Id.Value}""").SingleAsync(Cancel);
        Assert.DoesNotContain("RQTH", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("disabled", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ends_within_the_days_is_found_and_nothing_else()
    {
        var person = await World.CandidateAsync();
        EligibilityDecision Ending(int days) => On(person) with { Id = EligibilityDecisionId.New(Database.Clock), ExpiresOn = World.Today.AddDays(days) };
        var kept = new List<EligibilityDecisionId>();
        foreach (var (days, at) in new[] { -1, 0, 30, 60, 61 }.Select((days, at) => (days, at)))
            kept.Add(World.Value(await DecideAsync(Ending(days) with { Ordinal = at + 1 })).Id);
        World.Value(await DecideAsync(Ending(10) with { Ordinal = 6, Outcome = DecisionOutcome.Refused }));
        var revoked = World.Value(await DecideAsync(Ending(10) with { Ordinal = 7 }));
        World.Value(await Decisions.UpdateAsync(
            World.System, "revoke", revoked.Id, 1, decision => decision.Revoke("Fausse pièce", World.System, World.Today), Cancel));

        var found = await Decisions.ExpiringAsync(World.System, World.Today, World.Today.AddDays(60), Cancel);

        Assert.Equal(kept[1..4], found.Where(decision => decision.CandidateId == person.Id).Select(decision => decision.Id));
    }

    [Fact]
    public async Task Papers_are_looked_at_of_people_with_a_running_candidature_and_only_seen_ones()
    {
        var offer = await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id));
        var (running, idle) = (await WithPapersAsync(), await WithPapersAsync());
        await World.CandidatureAsync(running, offer);

        var found = await Queue.ExpiringPapersAsync(World.System, World.Today, World.Today.AddDays(60), Cancel);

        Assert.Equal([running.Evidence[0].Id], found.Where(paper => paper.CandidateId == running.Id).Select(paper => paper.Paper.Id));
        Assert.DoesNotContain(found, paper => paper.CandidateId == idle.Id);
    }

    [Fact]
    public async Task The_queue_is_by_hire_then_by_end_and_the_facilitateurs_alone()
    {
        var desk = await World.DeskAsync("31");
        var facilitateur = Actor.Facilitateur("f", desk);
        var offer = await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id));
        var (hired, ending, never) = (await World.CandidateAsync(), await World.CandidateAsync(), await World.CandidateAsync());
        World.Value(await World.Candidatures.CreateAsync(
            World.System, "test", World.NewCandidature(hired, offer) with { State = CandidatureState.EligibilityCheck }, null, Cancel));
        World.Value(await DecideAsync(On(ending) with { ExpiresOn = World.Today.AddDays(5) }));

        var queue = (await Queue.ReadAsync(facilitateur, World.Today, Cancel)).ToList();
        var (first, second) = (queue.FindIndex(one => one.CandidateId == hired.Id), queue.FindIndex(one => one.CandidateId == ending.Id));

        Assert.InRange(first, 0, second - 1);
        Assert.Equal((offer.StartsOn, World.Today.AddDays(5)), (queue[first].HireOn, queue[second].ExpiresOn));
        Assert.DoesNotContain(queue, one => one.CandidateId == never.Id);
        Assert.Empty(await Queue.ReadAsync(Actor.Facilitateur("far", await World.DeskAsync("69")), World.Today, Cancel));
        Assert.Empty(await Queue.ReadAsync(Actor.Administrateur("root"), World.Today, Cancel));
    }

    private Task<WriteOutcome<EligibilityDecision>> DecideAsync(EligibilityDecision decision, int? key = null)
    {
        IdempotentRequest? request = null;
        if (key is { } number && IdempotencyKey.TryParse($"key-{number}-{decision.CandidateId}", out var parsed, out _))
            request = IdempotentRequest.Of(parsed, "body");
        return Decisions.CreateAsync(World.System, "decide", decision with { Id = EligibilityDecisionId.New(Database.Clock) }, request, Cancel);
    }

    private EligibilityDecision On(Candidate person) => new()
    {
        Id = EligibilityDecisionId.New(Database.Clock),
        CandidateId = person.Id,
        RuleSetId = "clause",
        RuleSetVersion = "1",
        JudgedFor = World.Today,
        Proposed = EligibilityOutcome.Eligible,
        Outcome = DecisionOutcome.Granted,
        DecidedBy = "test",
        DecidedOn = World.Today,
    };

    // A benefit's attestation proves for three months.
    private async Task<Candidate> WithPapersAsync()
    {
        Evidence Paper(int days) => new()
        {
            Id = EvidenceId.New(Database.Clock),
            Kind = EvidenceKind.BenefitAttestation,
            IssuedOn = World.Today.AddMonths(-3).AddDays(days),
            SeenAs = Role.System,
        };
        var file = World.NewCandidate() with
        {
            Evidence = [Paper(20), Paper(80), Paper(-5), Paper(20).DeclaredNow(Actor.Administrateur("x"), World.Today) with { SeenAs = null }],
        };
        return World.Value(await World.Candidates.CreateAsync(World.System, "test", file, null, Cancel));
    }
}

public sealed class EligibilityDecisionsOnSqlite(SqliteDatabase database) : EligibilityDecisionContract(database), IClassFixture<SqliteDatabase>;

public sealed class EligibilityDecisionsOnPostgreSql(PostgreSqlDatabase database) : EligibilityDecisionContract(database), IClassFixture<PostgreSqlDatabase>;

using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

public abstract class CandidateStoreContract(TestDatabase database) : StoreContract(database)
{
    private CandidateStore Store => World.Candidates;

    [Fact]
    public async Task A_full_file_comes_back_as_it_was_written()
    {
        var prescriber = await World.PrescriberAsync();
        var full = FullFile(prescriber.Id);

        World.Value(await Store.CreateAsync(World.System, "register", full, null, Cancel));
        var read = await Store.FindAsync(World.System, full.Id, Cancel);

        Assert.Equal(StoredJson.Write(full), StoredJson.Write(read));
        Assert.Equal(1, read!.Version);
        Assert.Equal("🏗 Nguyễn-L’Œuvre", read.LastName);
        Assert.Equal(151.67m, read.RecentWork!.Hours);
        Assert.Equal(43.6045123456789, read.Home!.Value.Latitude);
    }

    [Fact]
    public async Task What_is_not_known_stays_not_known()
    {
        var sparse = await World.CandidateAsync(commune: null);

        var read = await Store.FindAsync(World.System, sparse.Id, Cancel);

        Assert.Null(read!.Transport);
        Assert.Null(read.Licences);
        Assert.Null(read.Barriers);
        Assert.Empty(read.Statuses);
        Assert.Null(read.Home);
    }

    [Fact]
    public async Task Situations_papers_barriers_and_levers_are_not_readable_in_the_database()
    {
        var full = FullFile(null);
        World.Value(await Store.CreateAsync(World.System, "register", full, null, Cancel));

        await using var context = Database.Contexts.CreateDbContext();
        var raw = await context.Database.SqlQuery<RawSecrets>(
            $"""SELECT "Statuses", "Evidence", "Barriers", "Levers" FROM "Candidates" WHERE "Id" = {full.Id.Value}""").SingleAsync(Cancel);

        foreach (var column in new[] { raw.Statuses, raw.Evidence, raw.Barriers, raw.Levers })
        {
            Assert.NotEmpty(column);
            foreach (var clear in new[] { "Rqth", "Disability", "Health", "Support" })
                Assert.DoesNotContain(clear, column, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task An_update_writes_the_next_version_and_only_then()
    {
        var candidate = await World.CandidateAsync();

        var updated = World.Value(await Store.UpdateAsync(World.System, "update", candidate.Id, 1, file => file with { FirstName = "Zoé" }, Cancel));
        var same = World.Value(await Store.UpdateAsync(World.System, "update", candidate.Id, 2, file => file with { FirstName = "Zoé" }, Cancel));

        Assert.Equal(2, updated.Version);
        Assert.Equal(2, same.Version);
        Assert.Equal("Zoé", (await Store.FindAsync(World.System, candidate.Id, Cancel))!.FirstName);
    }

    [Fact]
    public async Task The_second_of_two_writers_on_one_version_is_told_the_current_one()
    {
        var candidate = await World.CandidateAsync();

        World.Value(await Store.UpdateAsync(World.System, "update", candidate.Id, 1, file => file with { FirstName = "Un" }, Cancel));
        var second = await Store.UpdateAsync(World.System, "update", candidate.Id, 1, file => file with { FirstName = "Deux" }, Cancel);

        Assert.Equal(2, Assert.IsType<ConcurrencyConflict<Candidate>>(second).CurrentVersion);
        Assert.Equal("Un", (await Store.FindAsync(World.System, candidate.Id, Cancel))!.FirstName);
    }

    [Fact]
    public async Task Of_twenty_parallel_writers_on_one_version_exactly_one_succeeds()
    {
        var candidate = await World.CandidateAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(
            () => Store.UpdateAsync(World.System, "update", candidate.Id, 1, file => file with { FirstName = $"Prénom {writer}" }, Cancel), Cancel)));

        Assert.Single(outcomes.OfType<Written<Candidate>>());
        Assert.Equal(19, outcomes.OfType<ConcurrencyConflict<Candidate>>().Count(conflict => conflict.CurrentVersion == 2));
    }

    [Fact]
    public async Task The_same_key_and_body_create_once()
    {
        var request = Request("same", "body");
        var first = World.Value(await Store.CreateAsync(World.System, "register", World.NewCandidate(), request, Cancel));

        var again = await Store.CreateAsync(World.System, "register", World.NewCandidate(), request, Cancel);

        var replay = Assert.IsType<Written<Candidate>>(again);
        Assert.True(replay.Replayed);
        Assert.Equal(first.Id, replay.Value.Id);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_a_conflict()
    {
        World.Value(await Store.CreateAsync(World.System, "register", World.NewCandidate(), Request("changed", "body"), Cancel));
        var other = World.NewCandidate();

        var outcome = await Store.CreateAsync(World.System, "register", other, Request("changed", "another body"), Cancel);

        Assert.Equal("changed", Assert.IsType<IdempotencyKeyReused<Candidate>>(outcome).Key.Value);
        Assert.Null(await Store.FindAsync(World.System, other.Id, Cancel));
    }

    [Fact]
    public async Task A_key_belongs_to_one_caller_and_one_command()
    {
        var request = Request("shared", "body");

        World.Value(await Store.CreateAsync(World.System, "register", World.NewCandidate(), request, Cancel));
        var otherCommand = await Store.CreateAsync(World.System, "import", World.NewCandidate(), request, Cancel);
        var otherCaller = await Store.CreateAsync(Actor.System("another"), "register", World.NewCandidate(), request, Cancel);

        Assert.False(Assert.IsType<Written<Candidate>>(otherCommand).Replayed);
        Assert.False(Assert.IsType<Written<Candidate>>(otherCaller).Replayed);
    }

    [Fact]
    public async Task A_key_of_one_user_is_another_one_in_another_organisation()
    {
        var request = Request("both-jobs", "body");
        var (here, there) = ((await World.PrescriberAsync()).Id, (await World.PrescriberAsync()).Id);

        var first = World.Value(await Store.CreateAsync(Actor.Prescripteur("u", here), "register", World.NewCandidate(here), request, Cancel));
        var second = Assert.IsType<Written<Candidate>>(
            await Store.CreateAsync(Actor.Prescripteur("u", there), "register", World.NewCandidate(there), request, Cancel));

        Assert.False(second.Replayed);
        Assert.NotEqual(first.Id, second.Value.Id);
        Assert.Equal(there, second.Value.PrescriberId);
    }

    [Fact]
    public async Task Twenty_parallel_requests_with_one_key_create_once_and_all_get_the_same_answer()
    {
        var request = Request("parallel", "body");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(
            () => Store.CreateAsync(World.System, "register", World.NewCandidate(lastName: "Parallèle"), request, Cancel), Cancel)));

        Assert.Single(outcomes.Select(outcome => World.Value(outcome).Id).Distinct());
        Assert.Equal(19, outcomes.Cast<Written<Candidate>>().Count(written => written.Replayed));
        Assert.Equal(
            1,
            await Store.QueryAsync(World.System, new CandidateFilter { Search = "parallele" }, (files, reading) => files.CountAsync(reading), Cancel));
    }

    [Fact]
    public async Task A_key_is_forgotten_after_its_time()
    {
        var keys = Database.Get<IdempotencyStore>();
        var request = Request("old", "body");
        World.Value(await Store.CreateAsync(World.System, "register", World.NewCandidate(), request, Cancel));

        Database.Clock.Advance(TimeSpan.FromHours(24));
        Assert.True(Assert.IsType<Written<Candidate>>(await Store.CreateAsync(World.System, "register", World.NewCandidate(), request, Cancel)).Replayed);

        Database.Clock.Advance(IdempotencyStore.Retention);
        Assert.False(Assert.IsType<Written<Candidate>>(await Store.CreateAsync(World.System, "register", World.NewCandidate(), request, Cancel)).Replayed);

        Database.Clock.Advance(IdempotencyStore.Retention + TimeSpan.FromSeconds(1));
        Assert.NotEqual(0, await keys.PurgeAsync(Cancel));
        Assert.Equal(0, await keys.PurgeAsync(Cancel));
    }

    [Fact]
    public async Task Every_write_leaves_one_audit_row_and_one_outbox_row()
    {
        var candidate = await World.CandidateAsync();
        World.Value(await Store.UpdateAsync(Actor.System("someone"), "renameCandidate", candidate.Id, 1, file => file with { FirstName = "Zoé" }, Cancel));

        await using var context = Database.Contexts.CreateDbContext();
        var id = candidate.Id.ToString();
        var audit = await context.Audit.Where(row => row.AggregateId == id).OrderBy(row => row.Id).ToListAsync(Cancel);
        var outbox = await context.Outbox.Where(row => row.AggregateId == id).OrderBy(row => row.Sequence).ToListAsync(Cancel);

        Assert.Equal([ChangeKind.Created, ChangeKind.Updated], audit.Select(row => row.Change));
        Assert.Equal(("candidate", "renameCandidate", "someone", Role.System), (audit[1].Aggregate, audit[1].Operation, audit[1].UserId, audit[1].Role));
        Assert.Equal((1L, 2L), (audit[1].VersionBefore, audit[1].VersionAfter));
        Assert.Equal("FirstName,SearchText", audit[1].Fields);
        Assert.Equal(Database.Clock.GetUtcNow(), audit[1].At);
        Assert.Equal([(ChangeKind.Created, 1L), (ChangeKind.Updated, 2L)], outbox.Select(row => (row.Change, row.Version)));
    }

    [Fact]
    public async Task A_failing_write_leaves_neither_effect_nor_audit_nor_outbox_nor_key()
    {
        var prescriber = await World.PrescriberAsync();
        var first = World.NewCandidate(prescriber.Id) with { ExternalReference = "A-1" };
        World.Value(await Store.CreateAsync(World.System, "register", first, null, Cancel));
        var before = await CountRowsAsync();

        var twin = await Store.CreateAsync(
            World.System,
            "register",
            World.NewCandidate(prescriber.Id) with
            {
                ExternalReference = "A-1",
            },
            Request("fails", "body"),
            Cancel);
        var orphan = await Store.CreateAsync(
            World.System,
            "register",
            World.NewCandidate(PrescriberId.New(Database.Clock)),
            Request("fails", "body"),
            Cancel);

        Assert.Equal("natural-key.taken", Assert.IsType<Refused<Candidate>>(twin).Fault.Code);
        Assert.Equal("reference.unknown", Assert.IsType<Refused<Candidate>>(orphan).Fault.Code);
        Assert.Equal(before, await CountRowsAsync());
    }

    [Theory]
    [InlineData(0x0000, "text.control-character")]
    [InlineData(0xD800, "text.lone-surrogate")]
    [InlineData(0xDC00, "text.lone-surrogate")]
    public async Task Text_that_no_database_keeps_is_refused_before_it_is_sent(int unit, string code)
    {
        var text = $"a{(char)unit}b";
        var before = await CountRowsAsync();
        var inColumn = World.NewCandidate() with { FirstName = text };
        var inJson = World.NewCandidate() with { Address = new Address { Street = text } };
        var inSecret = World.NewCandidate() with
        {
            Evidence = [new Evidence { Id = EvidenceId.New(Database.Clock), Kind = EvidenceKind.Diploma, IssuedOn = World.Today, Reference = text }],
        };

        foreach (var candidate in new[] { inColumn, inJson, inSecret })
        {
            var refused = await Assert.ThrowsAsync<UnstorableTextException>(() => Store.CreateAsync(World.System, "register", candidate, null, Cancel));
            Assert.Equal(code, refused.Fault.Code);
        }

        Assert.Equal(before, await CountRowsAsync());
    }

    [Fact]
    public async Task Text_longer_than_its_column_is_refused_on_every_database()
    {
        var refused = await Assert.ThrowsAsync<UnstorableTextException>(
            () => Store.CreateAsync(World.System, "register", World.NewCandidate(lastName: new string('é', 201)), null, Cancel));

        Assert.Equal(("text.too-long", "Candidate.LastName"), (refused.Fault.Code, refused.Fault.Field));
    }

    [Fact]
    public async Task Names_are_ordered_without_regard_to_case_and_accents()
    {
        var prescriber = await World.PrescriberAsync();
        var actor = Actor.Prescripteur("p", prescriber.Id);
        foreach (var name in new[] { "zola", "Émile", "d’Arc", "Durand", "Durand" })
            await World.CandidateAsync(prescriber.Id, name);

        var sorted = await Store.QueryAsync(actor, new(), (files, reading) => files.OrderBy(SortKeys.FoldedText<Candidate>()).ToListAsync(reading), Cancel);

        Assert.Equal(["d’Arc", "Durand", "Durand", "Émile", "zola"], sorted.Select(file => file.LastName));
        Assert.Equal(1, await Store.QueryAsync(actor, new CandidateFilter { Search = "emile" }, (files, reading) => files.CountAsync(reading), Cancel));
        Assert.Equal(2, await Store.QueryAsync(actor, new(), (files, reading) => files.CountAsync(file => file.LastName == "Durand", reading), Cancel));
    }

    [Fact]
    public async Task Many_files_are_loaded_at_once_and_absent_ones_left_out()
    {
        var one = await World.CandidateAsync();
        var two = await World.CandidateAsync();

        var found = await Store.FindManyAsync(World.System, [one.Id, two.Id, CandidateId.New(Database.Clock)], Cancel);

        Assert.Equal(new[] { one.Id, two.Id }.ToHashSet(), found.Keys.ToHashSet());
    }

    private static IdempotentRequest Request(string key, string body) => IdempotentRequest.Of(IdempotencyKey.Parse(key), body);

    private async Task<(int Candidates, int Audit, int Outbox, int Keys)> CountRowsAsync()
    {
        await using var context = Database.Contexts.CreateDbContext();
        return (
            await context.Candidates.CountAsync(Cancel),
            await context.Audit.CountAsync(Cancel),
            await context.Outbox.CountAsync(Cancel),
            await context.IdempotencyKeys.CountAsync(Cancel));
    }

    private Candidate FullFile(PrescriberId? prescriber) => World.NewCandidate(prescriber) with
    {
        ExternalReference = "réf. 12",
        LastName = "🏗 Nguyễn-L’Œuvre",
        BirthDate = new(1999, 12, 31),
        Sex = Sex.Woman,
        Email = "a@exemple.fr",
        Phone = "+33 6 00 00 00 00",
        Address = new Address
        {
            Street = "1 rue de l’Été\nBât. \"B\"",
            PostalCode = PostalCode.Parse("31000"),
            Commune = InseeCode.Parse("31555"),
            Geocoding = new Geocoding { Point = new(43.6045123456789, 1.444), Precision = GeocodingPrecision.HouseNumber, Score = 0.87, DoneOn = new(2026, 2, 1) },
        },
        QpvMemberships = [new QpvMembership { Presence = QpvPresence.Inside, Code = QpvCode.Parse("QN03101M"), Vintage = QpvVintage.Perimeters2024, EvaluatedOn = new(2026, 2, 1), Precision = GeocodingPrecision.Street }],
        Statuses = [new StatusPeriod(PersonStatus.Rqth, new(2025, 1, 1), new(2027, 1, 1)), new StatusPeriod(PersonStatus.Rsa)],
        StatusesReviewedOn = new(2026, 2, 2),
        Evidence = [new Evidence { Id = EvidenceId.New(Database.Clock), Kind = EvidenceKind.DisabilityDecision, Proves = PersonStatus.Rqth, IssuedOn = new(2025, 1, 1), ValidUntil = new(2027, 1, 1), SeenBy = "F", Reference = "classeur 3" }],
        Level = QualificationLevel.Level3,
        IsJobSeeker = true,
        JobSeekerSince = new(2024, 6, 1),
        RecentWork = new RecentWork { UpTo = new(2026, 2, 1), Hours = 151.67m, Months = 1.5m },
        SchoolingEndedOn = new(2018, 7, 1),
        JobTargets = [new JobTarget(RomeCode.Parse("F1703"), new(45), new(12.5)), new JobTarget(RomeCode.Parse("K2204"))],
        Transport = [TransportMeans.PublicTransport, TransportMeans.Walk],
        Licences = [new HeldLicence(LicenceCode.Parse("PERMIS-B"), new(2030, 1, 1))],
        Barriers = [Barrier.Health, Barrier.Childcare],
        Levers = [new Lever(LeverKind.HealthSupport, true, new(2026, 1, 1))],
        Availability = new Availability { From = new(2026, 3, 1), WeeklyHoursMin = new(24.5m), WeeklyHoursMax = new(35m), ShiftsAccepted = [Shift.Day], ContractTypesRefused = [ContractType.Ctt] },
        PastPlacements = [new PastPlacement { Rome = RomeCode.Parse("F1702"), StartsOn = new(2025, 1, 1), EndsOn = new(2025, 6, 30), Hours = new(612.75m), Outcome = PlacementState.Completed }],
        LastContactOn = new(2026, 3, 1),
        Version = 1,
    };

    private sealed record RawSecrets(string Statuses, string Evidence, string Barriers, string Levers);
}

public sealed class CandidateStoreOnSqlite(SqliteDatabase database) : CandidateStoreContract(database), IClassFixture<SqliteDatabase>;

public sealed class CandidateStoreOnPostgreSql(PostgreSqlDatabase database) : CandidateStoreContract(database), IClassFixture<PostgreSqlDatabase>;

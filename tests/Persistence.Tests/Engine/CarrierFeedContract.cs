namespace Matching.Persistence.Tests;

/// <summary>What the carrier's own law needs reaches the engine, and so does every change of it.</summary>
public abstract class CarrierFeedContract(TestDatabase database) : StoreContract(database)
{
    private ICandidateFeed People => Database.Get<ICandidateFeed>();

    private IOfferFeed Jobs => Database.Get<IOfferFeed>();

    private StructureStore<CarrierEmployer, CarrierEmployerId> Carriers => Database.Get<StructureStore<CarrierEmployer, CarrierEmployerId>>();

    [Fact]
    public async Task An_offer_knows_by_which_law_its_carrier_hires_and_follows_a_carrier_that_changes()
    {
        var carrier = await CarrierAsync(CarrierKind.Aci);
        var offer = await CarriedAsync(ContractType.Cddi, carrier);
        var snapshot = await Jobs.SnapshotAsync(Cancel);
        Assert.Equal("iae-aci-ei-eiti", (await snapshot.Records.SingleAsync(record => record.Id == offer.Id, Cancel)).CarrierPolicy!.RuleSet);

        World.Value(await Carriers.UpdateAsync(World.System, "w", carrier.Id, 1, known => known with { Kind = CarrierKind.Ai }, Cancel));
        var changes = await Jobs.ChangesAfterAsync(snapshot.Sequence, Cancel).ToListAsync(Cancel);

        Assert.Equal("iae-ai-etti", changes.Last(change => change.Key == offer.Id).Record!.CarrierPolicy!.RuleSet);
    }

    [Fact]
    public async Task People_are_judged_by_the_law_of_the_carriers_in_use()
    {
        var person = await World.CandidateAsync();
        await CarriedAsync(ContractType.CproGeiq, await CarrierAsync(CarrierKind.Geiq));
        var snapshot = await People.SnapshotAsync(Cancel);

        var judged = await snapshot.Records.SingleAsync(record => record.Id == person.Id, Cancel);
        Assert.Contains("geiq", judged.Eligibility.Timelines.Keys.Select(policy => policy.RuleSet));
    }

    [Fact]
    public async Task Who_follows_a_person_may_open_the_carriers_law_and_lose_the_right_to()
    {
        var prescriber = await World.PrescriberAsync(PrescriberKind.Plie);
        var person = await World.CandidateAsync(prescriber.Id);
        World.Value(await World.Candidates.UpdateAsync(World.System, "w", person.Id, 1, file => file with
        {
            Evidence = [new() { Id = new(Guid.NewGuid()), Kind = EvidenceKind.PrescriberDiagnosis, IssuedOn = Database.Clock.Today().AddDays(-3) }],
        }, Cancel));
        await CarriedAsync(ContractType.Ctti, await CarrierAsync(CarrierKind.Etti));
        var before = await People.SnapshotAsync(Cancel);
        Assert.NotEqual(EligibilityOutcome.Eligible, Outcome(await before.Records.SingleAsync(record => record.Id == person.Id, Cancel)));

        World.Value(await World.Prescribers.UpdateAsync(
            World.System, "w", prescriber.Id, 1, known => known with { Authorisation = PrescriberAuthorisation.Validated }, Cancel));
        var changes = await People.ChangesAfterAsync(before.Sequence, Cancel).ToListAsync(Cancel);

        Assert.Equal(EligibilityOutcome.Eligible, Outcome(changes.Last(change => change.Key == person.Id).Record!));
    }

    private EligibilityOutcome Outcome(MatchableCandidate person) =>
        person.Eligibility.On(EligibilityPolicy.ForCarrier(ContractType.Ctti, CarrierKind.Etti)!, Database.Clock.Today()).Outcome;

    private async Task<CarrierEmployer> CarrierAsync(CarrierKind kind) => World.Value(await Carriers.CreateAsync(
        World.System, "w", new() { Id = CarrierEmployerId.New(Database.Clock), Name = "Structure porteuse", Kind = kind }, null, Cancel));

    private async Task<Offer> CarriedAsync(ContractType contract, CarrierEmployer carrier)
    {
        var offer = await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id), OfferStatus.Draft);
        var carried = World.Value(await World.Offers.UpdateAsync(
            World.System, "w", offer.Id, offer.Version,
            known => known with { ContractType = contract, CarrierMode = CarrierMode.Secondment, CarrierId = carrier.Id }, Cancel));
        return World.Value(await World.Offers.UpdateAsync(
            World.System, "w", offer.Id, carried.Version, known => known.Publish(Database.Clock.GetUtcNow()), Cancel));
    }
}

public sealed class CarrierFeedOnSqlite(SqliteDatabase database) : CarrierFeedContract(database), IClassFixture<SqliteDatabase>;

public sealed class CarrierFeedOnPostgreSql(PostgreSqlDatabase database) : CarrierFeedContract(database), IClassFixture<PostgreSqlDatabase>;

namespace Matching.Persistence.Tests;

/// <summary>The first contract that asks for a carrier's law, in a database where none has asked for it before.</summary>
public abstract class FirstCarriedOfferContract(TestDatabase database) : StoreContract(database)
{
    private ICandidateFeed People => Database.Get<ICandidateFeed>();

    [Fact]
    public async Task Brings_everybody_again_judged_by_that_law()
    {
        var person = await World.CandidateAsync();
        var carrier = World.Value(await Database.Get<StructureStore<CarrierEmployer, CarrierEmployerId>>().CreateAsync(
            World.System, "w", new() { Id = CarrierEmployerId.New(Database.Clock), Name = "ETTI", Kind = CarrierKind.Etti }, null, Cancel));
        var offer = await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id), OfferStatus.Draft);
        var carried = World.Value(await World.Offers.UpdateAsync(
            World.System, "w", offer.Id, offer.Version,
            known => known with { ContractType = ContractType.Ctti, CarrierMode = CarrierMode.Secondment, CarrierId = carrier.Id }, Cancel));
        var snapshot = await People.SnapshotAsync(Cancel);
        var before = await snapshot.Records.SingleAsync(record => record.Id == person.Id, Cancel);
        Assert.DoesNotContain("iae-ai-etti", before.Eligibility.Timelines.Keys.Select(policy => policy.RuleSet));

        World.Value(await World.Offers.UpdateAsync(
            World.System, "w", offer.Id, carried.Version, known => known.Publish(Database.Clock.GetUtcNow()), Cancel));
        var changes = await People.ChangesAfterAsync(snapshot.Sequence, Cancel).ToListAsync(Cancel);

        Assert.Contains("iae-ai-etti", changes.Last(change => change.Key == person.Id).Record!.Eligibility.Timelines.Keys.Select(policy => policy.RuleSet));
    }
}

public sealed class FirstCarriedOfferOnSqlite(SqliteDatabase database) : FirstCarriedOfferContract(database), IClassFixture<SqliteDatabase>;

public sealed class FirstCarriedOfferOnPostgreSql(PostgreSqlDatabase database)
    : FirstCarriedOfferContract(database), IClassFixture<PostgreSqlDatabase>;

using CsCheck;
using Matching.Persistence.Exports;
using Matching.Persistence.Imports;
using Matching.Properties;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests.Imports;

/// <summary>Generated records of every kind, stored, written out and read again: nothing may change.</summary>
public sealed class ExportedAgainTests
{
    private const int AtOnce = 40;

    [Fact]
    public Task Candidates_change_in_nothing() => CheckAsync(ImportKind.Candidates, GeneratedRecords.Candidates, (file, index, world) => file with
    {
        PrescriberId = world.Candidate.PrescriberId, ExternalReference = Unique(file.ExternalReference, index), QpvMemberships = new QpvIndex([]).JudgeAll(file.Address, Today, new()),
    });

    [Fact]
    public Task Offers_change_in_nothing() => CheckAsync(ImportKind.Offers, GeneratedRecords.Offers, (offer, index, world) => offer with
    {
        MarcheId = world.Offer.MarcheId, ObligationId = world.Offer.ObligationId, ContractorId = world.Offer.ContractorId, Reference = Unique(offer.Reference, index),
    });

    [Fact]
    public Task Placements_change_in_nothing() => CheckAsync(ImportKind.Placements, GeneratedRecords.Placements, (placement, index, world) => placement with
    {
        CandidateId = world.Candidate.Id, OfferId = world.Offer.Id, Reference = Unique(placement.Reference, index),
    });

    [Fact]
    public Task Buyers_change_in_nothing() => CheckAsync(ImportKind.Structures, GeneratedRecords.Buyers, (one, index, _) => one with { Name = Unique(one.Name, index) });

    [Fact]
    public Task Contractors_change_in_nothing() => CheckAsync(ImportKind.Structures, GeneratedRecords.Contractors, (one, index, _) => one with { Name = Unique(one.Name, index) });

    [Fact]
    public Task Prescribers_change_in_nothing() => CheckAsync(ImportKind.Structures, GeneratedRecords.Prescribers, (one, index, _) => one with { Name = Unique(one.Name, index) });

    [Fact]
    public Task Carriers_change_in_nothing() => CheckAsync(ImportKind.Structures, GeneratedRecords.Carriers, (one, index, _) => one with { Name = Unique(one.Name, index) });

    [Fact]
    public Task Desks_change_in_nothing() => CheckAsync(ImportKind.Desks, GeneratedRecords.Desks, (desk, index, _) => desk with { Name = Unique(desk.Name, index) });

    [Fact]
    public Task Marches_change_in_nothing() => CheckAsync(ImportKind.Marches,
        Gen.Select(GeneratedRecords.Marches, GeneratedRecords.Lots.Array[1, 3], GeneratedRecords.Obligations.Array[6], (marche, lots, owed) => marche with
        {
            Lots = [.. lots.Select((lot, index) => lot with { Number = Unique(lot.Number, index), Obligations = [owed[index], owed[index + 3]] })],
        }),
        (marche, index, world) => marche with
        {
            BuyerId = world.Buyer, Reference = Unique(marche.Reference, index),
            Lots = [.. marche.Lots.Select(lot => lot with { Obligations = [lot.Obligations[0] with { ContractorId = world.Offer.ContractorId }, lot.Obligations[1]] })],
        });

    private static readonly DateOnly Today = new(2026, 3, 2);

    private sealed record Stored(Candidate Candidate, Offer Offer, BuyerId Buyer);

    private static async Task CheckAsync<T>(ImportKind kind, Gen<T> records, Func<T, int, Stored, T> place) where T : class => await records.Array[AtOnce].AlwaysAsync(2, async batch =>
    {
        // The bench takes the database away with it.
        var database = new SqliteDatabase();
        await using var bench = await ImportBench.OpenAsync(database);
        await bench.LoadAsync(ImportKind.Communes, "insee;name;epciCode\n69381;Lyon 1er;200046977\n2A004;Ajaccio;243100518\n");
        await bench.LoadBeforeAsync(ImportKind.Placements);
        var world = new Stored((await bench.AllAsync<Candidate>())[0], (await bench.AllAsync<Offer>())[0], (await bench.AllAsync<Buyer>())[0].Id);
        await bench.ReadAsync(async context =>
        {
            context.Sign(Actor.System("test"), "test");
            context.AddRange(batch.Select((record, index) => place(record, index, world)));
            return await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var before = await SnapshotAsync<T>(bench);

        var exported = await ExportAsync(database, kind);
        var report = await bench.LoadAsync(kind, exported);

        Assert.Equal((0L, 0L), (report.Tally.Added, report.Tally.Changed));
        Assert.True(report.Tally.Unchanged >= AtOnce);
        Assert.Equal(before, await SnapshotAsync<T>(bench));
        Assert.Equal(exported, await ExportAsync(database, kind));
    });

    private static async Task<List<string>> SnapshotAsync<T>(ImportBench bench) where T : class =>
        [.. (await bench.ReadAsync(context => context.Set<T>().AsNoTracking().ToListAsync())).Select(record => StoredJson.Write(record)).Order(StringComparer.Ordinal)];

    private static async Task<string> ExportAsync(SqliteDatabase database, ImportKind kind)
    {
        using var stream = new MemoryStream();
        await new ExportRunner(database.Contexts).RunAsync(kind, stream, TestContext.Current.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    // The hostile beginning is kept, and no reference meets another one or ends in what a row trims.
    private static string Unique(string? text, int index) => $"{(text!.Length > 190 ? text[..190] : text)} n{index}";
}

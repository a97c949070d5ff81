using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests.Imports;

public sealed class MalformedFileTests(MalformedFileTests.LoadedDatabase loaded) : IClassFixture<MalformedFileTests.LoadedDatabase>
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr"), English = CultureInfo.GetCultureInfo("en");

    public static TheoryData<string> Names => [.. MalformedFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_with_its_line_column_and_code_and_changes_nothing(string name)
    {
        var file = MalformedFiles.All[name];
        var before = await CountsAsync();

        var report = await loaded.Bench.ImportAsync(file.Kind, loaded.Bench.Write(name.Replace(' ', '-') + ".csv", file.Bytes));

        Assert.False(report.IsWritten);
        Assert.Equal(default, report.Tally);
        Assert.Equal(1, report.FaultCount);
        var fault = Assert.Single(report.Faults);
        Assert.Equal((file.Line, file.Column, file.Code), (fault.Line, fault.Column, fault.Code));
        Assert.DoesNotContain(fault.Value, char.IsControl);
        Assert.InRange(fault.Value.Length, 0, 500);
        Assert.Equal(before, await CountsAsync());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_explained_in_french_and_english(string name)
    {
        var file = MalformedFiles.All[name];

        var fault = (await loaded.Bench.ImportAsync(file.Kind, loaded.Bench.Write(name.Replace(' ', '-') + ".csv", file.Bytes))).Faults[0];

        Assert.True(ImportFaultSentence.Knows(fault.Code, French) && ImportFaultSentence.Knows(fault.Code, English), fault.Code);
        var (french, english) = (ImportFaultSentence.Of(fault, French), ImportFaultSentence.Of(fault, English));
        Assert.NotEqual(french, english);
        Assert.DoesNotMatch(@"\{([a-z]+|[01])\}", french + english);
        if (file.Line is { } line) Assert.Contains($"ligne {line}", french, StringComparison.Ordinal);
        if (file.Column is { } column) Assert.Contains($"« {column} »", french, StringComparison.Ordinal);
        Assert.DoesNotContain("2550814168025", french + english, StringComparison.Ordinal);
    }

    private Task<string> CountsAsync() =>
        loaded.Bench.ReadAsync(async context =>
            string.Join(
                ' ',
                await context.Set<Commune>().CountAsync(Cancel),
                await context.Set<Occupation>().CountAsync(Cancel),
                await context.Set<OccupationProximity>().CountAsync(Cancel),
                await context.Set<Qpv>().CountAsync(Cancel),
                await context.Set<Buyer>().CountAsync(Cancel),
                await context.Set<Contractor>().CountAsync(Cancel),
                await context.Set<Marche>().CountAsync(Cancel),
                await context.Set<Offer>().CountAsync(Cancel),
                await context.Set<Prescriber>().CountAsync(Cancel),
                await context.Set<Candidate>().CountAsync(Cancel),
                await context.Set<Placement>().CountAsync(Cancel),
                await context.Audit.CountAsync(Cancel),
                await context.Outbox.CountAsync(Cancel)));

    /// <summary>A database that holds what the files refer to.</summary>
    public sealed class LoadedDatabase : IAsyncLifetime
    {
        private ImportBench? _bench;

        public ImportBench Bench => _bench!;

        public async ValueTask InitializeAsync()
        {
            _bench = await ImportBench.OnSqliteAsync();
            await _bench.LoadBeforeAsync(ImportKind.Placements);
        }

        public ValueTask DisposeAsync() => Bench.DisposeAsync();
    }
}

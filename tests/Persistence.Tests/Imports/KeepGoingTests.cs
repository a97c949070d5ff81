using System.Text;

namespace Matching.Persistence.Tests.Imports;

public sealed class KeepGoingTests
{
    private const string HalfBad = "insee;name;population\n31555;Toulouse;514819\n1001;=cmd;12\n31069;Blagnac;-3\n31088;Brax;3000\n";

    [Fact]
    public async Task Writes_nothing_of_a_file_with_a_bad_row_by_default_and_names_every_bad_row()
    {
        await using var bench = await ImportBench.OnSqliteAsync();

        var report = await bench.ImportAsync(ImportKind.Communes, bench.Write("communes.csv", HalfBad));

        Assert.False(report.IsWritten);
        Assert.Equal([3L, 4L], report.Faults.Select(fault => fault.Line!.Value));
        Assert.Equal(["insee", "population"], report.Faults.Select(fault => fault.Column!));
        Assert.Equal(2, report.RejectedRows);
        Assert.Null(report.RejectedFile);
        Assert.Empty(await bench.AllAsync<Commune>());
    }

    [Fact]
    public async Task Writes_the_good_rows_and_puts_the_bad_ones_beside_the_file_with_their_reasons()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        var path = bench.Write("communes.csv", HalfBad);

        var report = await bench.ImportAsync(ImportKind.Communes, path, keepGoing: true);

        Assert.True(report.IsWritten);
        Assert.Equal((new ImportTally(2, 0, 0), 2L), (report.Tally, report.RejectedRows));
        Assert.Equal(["Brax", "Toulouse"], (await bench.AllAsync<Commune>()).Select(commune => commune.Name).Order());
        Assert.Equal(path + ".rejected.csv", report.RejectedFile);
        var bytes = await File.ReadAllBytesAsync(report.RejectedFile!, Cancel);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("insee;name;population;ligne_refusee;colonne_refusee;code_refus;motif_refus", lines[0]);
        Assert.StartsWith("1001;'=cmd;12;3;insee;insee.leading-zero-lost;", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("31069;Blagnac;-3;4;population;number.whole;", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public async Task Leaves_no_file_of_rejected_rows_when_there_are_none()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        var path = bench.Write("communes.csv", OwnFiles.Communes);

        var report = await bench.ImportAsync(ImportKind.Communes, path, keepGoing: true);

        Assert.Null(report.RejectedFile);
        Assert.False(File.Exists(path + ".rejected.csv"));
    }

    [Fact]
    public async Task Refuses_before_importing_when_the_rejected_rows_could_not_be_written()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        var path = bench.Write("communes.csv", HalfBad);
        // A folder of that name cannot be written as a file by anybody, root included.
        Directory.CreateDirectory(path + ".rejected.csv");

        var report = await bench.ImportAsync(ImportKind.Communes, path, keepGoing: true);

        Assert.Equal("file.rejected-not-writable", Assert.Single(report.Faults).Code);
        Assert.Empty(await bench.AllAsync<Commune>());
    }

    [Fact]
    public async Task Writes_nothing_of_a_file_whose_structure_breaks_even_when_keeping_going()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        var path = bench.Write("communes.json", "[{\"code\":\"31555\",\"nom\":\"Toulouse\"},{\"code\":");

        var report = await bench.ImportAsync(ImportKind.Communes, path, keepGoing: true);

        Assert.Equal((false, "json.truncated"), (report.IsWritten, report.Faults[0].Code));
        Assert.False(File.Exists(path + ".rejected.csv"));
        Assert.Empty(await bench.AllAsync<Commune>());
    }

    [Fact]
    public async Task Masks_social_security_numbers_in_the_file_of_rejected_rows()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        var path = bench.Write("communes.csv", "insee;name\n31555;2 55 08 14 168 025 38\n31069;Blagnac\n");

        var report = await bench.ImportAsync(ImportKind.Communes, path, keepGoing: true);

        Assert.Equal("text.social-security-number", Assert.Single(report.Faults).Code);
        var rejected = await File.ReadAllTextAsync(report.RejectedFile!, Cancel);
        Assert.DoesNotContain("168", rejected, StringComparison.Ordinal);
        Assert.Contains("31555;[NIR];2;name", rejected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_all_faults_and_lists_the_first_hundred()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        var rows = string.Concat(Enumerable.Range(0, 250).Select(i => $"X{i:0000};Nom\n"));

        var report = await bench.ImportAsync(ImportKind.Communes, bench.Write("communes.csv", "insee;name\n" + rows));

        Assert.Equal((250L, 100, 250L), (report.FaultCount, report.Faults.Count, report.RejectedRows));
    }

    [Fact]
    public async Task Leaves_the_database_as_it_was_when_cancelled_and_the_next_import_is_whole()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        var path = bench.Write(
            "communes.csv",
            "insee;name\n"
                + string.Concat(Enumerable.Range(1, 900).Select(i => $"01{i:000};Nom\n"))
                + string.Concat(Enumerable.Range(1, 900).Select(i => $"02{i:000};Nom\n")));
        using var source = new CancellationTokenSource();
        var stop = new StopAt(1_500, source);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            bench.Runner.RunAsync(ImportKind.Communes, path, new() { Actor = Actor.System("test"), KeepGoing = true }, stop, source.Token));

        Assert.Empty(await bench.AllAsync<Commune>());
        Assert.False(File.Exists(path + ".rejected.csv"));
        Assert.Equal(new ImportTally(1_800, 0, 0), (await bench.ImportAsync(ImportKind.Communes, path)).Tally);
    }

    private sealed class StopAt(long rows, CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Rows >= rows) source.Cancel();
        }
    }
}

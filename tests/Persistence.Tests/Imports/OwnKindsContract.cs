namespace Matching.Persistence.Tests.Imports;

/// <summary>Marchés, offers, candidates and placements: written, written again, written out.</summary>
public abstract class OwnKindsContract : IAsyncLifetime
{
    private const string Square =
        """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"QN03101N","name":"Carré","communes":["31555"]},"geometry":{"type":"Polygon","coordinates":[[[1.44,43.57],[1.45,43.57],[1.45,43.59],[1.44,43.59],[1.44,43.57]]]}}]}""";

    private readonly TestDatabase _fresh;
    private ImportBench? _bench;

    protected OwnKindsContract(TestDatabase fresh)
    {
        Assert.SkipWhen(fresh.Absence is not null, fresh.Absence ?? "");
        _fresh = fresh;
    }

    private ImportBench Bench => _bench!;

    public async ValueTask InitializeAsync() => _bench = await ImportBench.OpenAsync(_fresh);

    public async ValueTask DisposeAsync()
    {
        if (_bench is not null) await _bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(ImportKind.Marches, OwnFiles.Marches, 3)]
    [InlineData(ImportKind.Offers, OwnFiles.Offers, 2)]
    [InlineData(ImportKind.Candidates, OwnFiles.Candidates, 2)]
    [InlineData(ImportKind.Placements, OwnFiles.Placements, 1)]
    public async Task A_file_adds_its_rows_once_and_its_export_says_the_same(ImportKind kind, string text, int rows)
    {
        await Bench.LoadBeforeAsync(kind);

        var first = await Bench.LoadAsync(kind, text);
        var auditBefore = await WritesAsync();
        var second = await Bench.LoadAsync(kind, text);
        var exported = await ExportAsync(kind);
        var third = await Bench.LoadAsync(kind, exported);

        Assert.Equal(new ImportTally(rows, 0, 0), first.Tally);
        Assert.Equal(new ImportTally(0, 0, rows), second.Tally);
        Assert.Equal(new ImportTally(0, 0, rows), third.Tally);
        Assert.Equal(exported, await ExportAsync(kind));
        Assert.Equal(auditBefore, await WritesAsync());
    }

    [Fact]
    public async Task A_changed_row_changes_its_aggregate_only_and_an_empty_cell_forgets_nothing()
    {
        await Bench.LoadBeforeAsync(ImportKind.Offers);
        var before = await Bench.AllAsync<Marche>();

        var changed = await Bench.LoadAsync(
            ImportKind.Marches,
            OwnFiles
                .Marches.Replace("1200,50", "1300", StringComparison.Ordinal)
                .Replace(";2027-12-31;", ";;", StringComparison.Ordinal)
                .Replace(";30\n", ";\n", StringComparison.Ordinal));
        var after = await Bench.AllAsync<Marche>();

        Assert.Equal(new ImportTally(0, 2, 1), changed.Tally);
        var (old, now) = (before.Single(marche => marche.Reference == "M1"), after.Single(marche => marche.Reference == "M1"));
        Assert.Equal((old.Id, old.Version + 1, new DateOnly(2027, 12, 31)), (now.Id, now.Version, now.EndsOn));
        Assert.Equal(Share.FromPercent(30), now.QpvListFloor);
        Assert.Equal([new(1300m), new(800m)], now.Obligations.Select(obligation => obligation.RequiredHours));
        Assert.Equal(old.Obligations.Select(obligation => obligation.Id), now.Obligations.Select(obligation => obligation.Id));
        Assert.Equal(before.Single(marche => marche.Reference == "M2").Version, after.Single(marche => marche.Reference == "M2").Version);
    }

    [Fact]
    public async Task A_candidate_gets_the_qpv_around_a_precise_address_and_none_from_a_communes_centre()
    {
        await Bench.LoadAsync(ImportKind.Communes, OwnFiles.Communes);
        await Bench.LoadAsync(ImportKind.Qpv, Square);
        await Bench.LoadAsync(ImportKind.Rome, OwnFiles.Rome);

        await Bench.LoadAsync(ImportKind.Candidates,
            "prescripteur_nom;prescripteur_type;reference;prenom;nom;lat;lon;precision_adresse\n"
            + "PLIE;PLIE;in;A;A;43.5799;1.4419;HOUSE_NUMBER\nPLIE;PLIE;out;B;B;43.6045;1.4440;rue\nPLIE;PLIE;centre;C;C;43.5799;1.4419;commune\nPLIE;PLIE;nowhere;D;D;;;\n");
        var answers = (await Bench.AllAsync<Candidate>()).ToDictionary(candidate => candidate.ExternalReference!, candidate => candidate.QpvIn(QpvVintage.Perimeters2024)!);

        Assert.Equal((QpvPresence.Inside, QpvCode.Parse("QN03101N")), (answers["in"].Presence, answers["in"].Code));
        Assert.Equal(QpvPresence.Outside, answers["out"].Presence);
        Assert.Equal((QpvPresence.Unknown, "geocoding.municipality"), (answers["centre"].Presence, answers["centre"].UnknownReason));
        Assert.Equal((QpvPresence.Unknown, "geocoding.missing"), (answers["nowhere"].Presence, answers["nowhere"].UnknownReason));
    }

    [Fact]
    public async Task Reads_levels_of_both_nomenclatures_and_tells_no_licence_from_no_answer()
    {
        await Bench.LoadBeforeAsync(ImportKind.Placements);

        var candidates = (await Bench.AllAsync<Candidate>()).ToDictionary(candidate => candidate.ExternalReference!);

        Assert.Equal((QualificationLevel.Level3, QualificationLevel.BelowLevel3), (candidates["C1"].Level, candidates["C2"].Level));
        Assert.Empty(candidates["C1"].Licences!);
        Assert.Null(candidates["C2"].Licences);
        Assert.Equal([new(RomeCode.Parse("A1203"), new TravelMinutes(45)), new(RomeCode.Parse("K2204"))], candidates["C1"].JobTargets);
        Assert.Equal(new DateOnly(1994, 5, 12), candidates["C1"].BirthDate);
    }

    public static TheoryData<ImportKind> Kinds => [.. Enum.GetValues<ImportKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_template_can_be_imported_as_it_is(ImportKind kind)
    {
        await Bench.LoadAsync(ImportKind.Communes, OwnFiles.Communes);
        await Bench.LoadAsync(ImportKind.Rome, OwnFiles.Rome + "F1704;Préparation du gros œuvre;F1704\n");
        foreach (var before in Enum.GetValues<ImportKind>().Where(before => before < kind))
            await Bench.LoadAsync(before, OwnFiles.Template(before));

        Assert.Equal(1, (await Bench.LoadAsync(kind, OwnFiles.Template(kind))).Tally.Rows);
    }

    // An export leaves a row too, which is no write.
    private async Task<int> WritesAsync() => (await Bench.AllAsync<AuditRow>()).Count(row => row.Operation.StartsWith("import", StringComparison.Ordinal));

    private async Task<string> ExportAsync(ImportKind kind)
    {
        using var stream = new MemoryStream();
        await new ExportRunner(_fresh.Contexts).RunAsync(kind, stream, Cancel);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}

public sealed class OwnKindsOnSqlite() : OwnKindsContract(new SqliteDatabase());

public sealed class OwnKindsOnPostgreSql(PostgreSqlServer server) : OwnKindsContract(new PostgreSqlDatabase(server));

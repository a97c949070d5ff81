using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Matching.Persistence.Tests.Imports;

/// <summary>The 41 buyers that had hours in 2019, from the activity report's tables, as marchés.</summary>
public sealed class ActivityReportTests
{
    [Fact]
    public async Task Imports_the_41_buyers_of_2019_with_their_hours()
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        var (csv, rows, printed) = Convert(SharedData.Seeds("seed-figures.json"));

        var first = await bench.LoadAsync(ImportKind.Marches, csv);
        var second = await bench.LoadAsync(ImportKind.Marches, csv);
        var buyers = await bench.AllAsync<Buyer>();
        var marches = await bench.AllAsync<Marche>();
        var hours = marches.SelectMany(marche => marche.Obligations).Select(obligation => obligation.RequiredHours).Sum();

        Assert.Equal(new ImportTally(41, 0, 0), first.Tally);
        Assert.Equal(new ImportTally(0, 0, 41), second.Tally);
        Assert.Equal((35, 6), (buyers.Count(buyer => buyer.Kind == BuyerKind.Public), buyers.Count(buyer => buyer.Kind == BuyerKind.Private)));
        // The rows add up to 5 hours more than the totals that the report prints, and the rows are the truth.
        Assert.Equal((654_876m, 654_871m), (hours.Value, printed));
        foreach (var (buyer, owed) in rows)
        {
            var id = buyers.Single(known => known.Name == buyer).Id;
            Assert.Equal(
                owed,
                marches
                    .Where(marche => marche.BuyerId == id)
                    .SelectMany(marche => marche.Obligations)
                    .Select(obligation => obligation.RequiredHours)
                    .Sum()
                    .Value);
        }
    }

    private static (string Csv, List<(string Buyer, decimal Hours)> Rows, decimal Printed) Convert(string path)
    {
        using var figures = JsonDocument.Parse(File.ReadAllText(path));
        var csv = new StringBuilder("reference;intitule;acheteur_nom;acheteur_type;base_juridique;nature;debut;fin;titulaire_nom;heures_requises\r\n");
        var rows = new List<(string, decimal)>();
        var printed = 0m;
        foreach (
            var (table, kind, basis) in new[]
            {
                ("a19.hours_by_public_buyer", "PUBLIC", "EXECUTION_CONDITION"),
                ("a19.hours_by_private_buyer", "PRIVATE", "PRIVATE_AGREEMENT"),
            })
        {
            var found = figures.RootElement.GetProperty("tables").EnumerateArray().Single(candidate => candidate.GetProperty("id").GetString() == table);
            printed += found.GetProperty("stated_total").GetDecimal();
            foreach (var row in found.GetProperty("rows").EnumerateArray())
            {
                var (buyer, hours) = (row.GetProperty("label").GetString()!, row.GetProperty("value").GetDecimal());
                rows.Add((buyer, hours));
                csv.Append(
                    CultureInfo.InvariantCulture,
                    $"2019-{rows.Count:00};Heures 2019;\"{buyer}\";{kind};{basis};SERVICES;2019-01-01;2019-12-31;Titulaires;{hours}\r\n");
            }
        }
        return (csv.ToString(), rows, printed);
    }
}

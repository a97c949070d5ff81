using Matching.Seed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>The demonstration in its usual size, with two companies that each have six offers more, at the same six sites of each department.</summary>
public sealed class AttackedServer : DemoServer
{
    private static readonly Actor Everybody = Actor.System("test");

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Demo:Enabled"] = "true",
        ["Demo:Candidates"] = "3000",
        ["Demo:Offers"] = "200",
        ["Demo:Train"] = "false",
    };

    /// <summary>The departments where the companies have six sites.</summary>
    public static IReadOnlyList<string> Departments { get; } = ["31", "69", "94"];

    private IReadOnlyList<IReadOnlyList<Spoil>>? _spoils;

    /// <summary>What each of the two companies gathers; asked for once.</summary>
    internal async Task<IReadOnlyList<IReadOnlyList<Spoil>>> SpoilsAsync(CancellationToken cancel)
    {
        if (_spoils is not null) return _spoils;
        var actors = (await CompaniesAsync(cancel)).Select((company, at) => Actor.Entreprise($"company-{at}", company)).ToList();
        var spoils = new Spoils(this, await EveryField.ReadAsync(this, actors[0]), await OffersAsync(cancel));
        return _spoils = [await spoils.OfAllAsync(actors[0]), await spoils.OfAllAsync(actors[1])];
    }

    /// <summary>The demonstration's company, and the one that has most offers beside it.</summary>
    public async Task<IReadOnlyList<ContractorId>> CompaniesAsync(CancellationToken cancel)
    {
        await ReadyClientAsync();
        var offers = await OffersAsync(cancel);
        var second = offers.Where(offer => offer.ContractorId != DemoActors.ContractorId)
            .GroupBy(offer => offer.ContractorId).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Value).First().Key;
        if (!offers.Any(offer => offer.Reference?.StartsWith("ATTACK-", StringComparison.Ordinal) == true))
        {
            var jobs = offers.Where(offer => offer.LicencesRequired.Count == 0)
                .Select(offer => offer.Rome)
                .Distinct()
                .OrderBy(rome => rome.Value, StringComparer.Ordinal)
                .Take(6)
                .ToList();
            foreach (var company in new[] { DemoActors.ContractorId, second })
                foreach (var department in Departments)
                    await PublishAsync(offers.First(offer => offer.ContractorId == company), department, jobs, cancel);
            await CatchUpAsync();
        }

        return [DemoActors.ContractorId, second];
    }

    /// <summary>Every published offer.</summary>
    public Task<List<Offer>> OffersAsync(CancellationToken cancel) => Services.GetRequiredService<OfferStore>().QueryAsync(
        Everybody, new(), (all, reading) => all.Where(offer => offer.Status == OfferStatus.Published).OrderBy(offer => offer.Id).ToListAsync(reading), cancel);

    private async Task PublishAsync(Offer like, string department, List<RomeCode> jobs, CancellationToken cancel)
    {
        var sites = PublicCommune.All.Where(commune => commune.Code.Department == department)
            .OrderByDescending(commune => commune.Inhabitants)
            .Take(6)
            .ToList();
        for (var i = 0; i < sites.Count; i++)
        {
            var offer = like with
            {
                Id = new(Guid.CreateVersion7()),
                Reference = $"ATTACK-{department}-{i}",
                Rome = jobs[i % jobs.Count],
                Site = new() { Commune = sites[i].Code },
                LicencesRequired = [],
                MinLevel = i % 2 == 0 ? null : QualificationLevel.Level3,
                IsMinLevelMandatory = false,
                IsListedAsbestosWork = false,
                Shift = Shift.Day,
                TransitReachable = TransitReachability.Yes,
                StartsOn = TestDay.Today.AddDays(10),
                ApplicationDeadline = null,
                Version = 0,
            };
            Assert.IsType<Written<Offer>>(await Services.GetRequiredService<OfferStore>().CreateAsync(Everybody, "test offer", offer, null, cancel));
        }
    }
}

/// <summary>A commune as anybody can look it up.</summary>
/// <param name="Code">Its INSEE code.</param>
/// <param name="Inhabitants">How many live there.</param>
/// <param name="Centre">Its centre.</param>
public sealed record PublicCommune(InseeCode Code, int Inhabitants, Coordinates Centre)
{
    /// <summary>The communes of the demonstration, without the arrondissements of large cities.</summary>
    public static IReadOnlyList<PublicCommune> All { get; } = Read();

    /// <summary>Whether somebody who lives there is one of many.</summary>
    public bool IsLarge => Inhabitants > 50_000;

    private static List<PublicCommune> Read()
    {
        var resources = typeof(DemoActors).Assembly;
        using var text = new StreamReader(
            resources.GetManifestResourceStream(resources.GetManifestResourceNames().Single(name => name.EndsWith("communes.csv", StringComparison.Ordinal)))!);
        var lines = text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(',')).ToList();
        int At(string column) => Array.IndexOf(lines[0], column);
        decimal Number(string[] line, string column) => decimal.Parse(line[At(column)], System.Globalization.CultureInfo.InvariantCulture);
        return [.. lines.Skip(1).Where(line => line[At("kind")] == "commune").Select(line =>
            new PublicCommune(
                InseeCode.Parse(line[At("insee")]),
                (int)Number(line, "weight"),
                new((double)Number(line, "latitude"), (double)Number(line, "longitude"))))];
    }
}

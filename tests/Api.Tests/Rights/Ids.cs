using System.Text;
using Matching.Seed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>The global ids that the table of rights asks for. Names are those of the queries' variables.</summary>
internal sealed record Ids(string offer, string foreignOffer, string draft, string marche, string foreignMarche, string own, string foreign, string nobody)
{
    private static readonly Actor Everybody = Actor.System("test");

    public static async Task<Ids> FindAsync(IServiceProvider services, CancellationToken cancel)
    {
        var offers = await services.GetRequiredService<OfferStore>()
            .QueryAsync(Everybody, new(), (all, reading) => all.OrderBy(one => one.Id).ToListAsync(reading), cancel);
        var marches = await services.GetRequiredService<MarcheStore>()
            .QueryAsync(Everybody, new(), (all, reading) => all.OrderByDescending(one => one.Id).ToListAsync(reading), cancel);
        var candidates = await services.GetRequiredService<CandidateStore>()
            .ListAsync(Everybody, new(), (all, reading) => all.OrderBy(one => one.Id).ToListAsync(reading), all => all, cancel);
        var followed = offers.Where(offer => marches.Single(marche => marche.Id == offer.MarcheId).DeskId == DemoActors.ClauseDeskId)
            .Select(offer => offer.Id).ToHashSet();
        var involved = (await services.GetRequiredService<CandidatureStore>()
                .QueryAsync(Everybody, new(), (all, reading) => all.ToListAsync(reading), cancel))
            .Where(candidature => followed.Contains(candidature.OfferId)).Select(candidature => candidature.CandidateId).ToHashSet();
        var foreignMarche = await ForeignMarcheAsync(services, marches, cancel);
        var draft = await DraftAsync(services, offers.First(offer => marches.Single(marche => marche.Id == offer.MarcheId) is var marche
            && IsOfAnotherDesk(marche) && marche.BuyerId != DemoActors.BuyerId && offer.ContractorId != DemoActors.ContractorId), cancel);
        return new(
            Id("Offer", DemoActors.OfferId.Value),
            Id("Offer", offers.First(offer => offer.Status == OfferStatus.Published && offer.ContractorId != DemoActors.ContractorId).Id.Value),
            Id("Offer", draft.Id.Value),
            Id("Marche", DemoActors.MarcheId.Value),
            Id("Marche", foreignMarche.Id.Value),
            Id("Candidate", DemoActors.CandidateId.Value),
            Id(
                "Candidate",
                candidates.First(candidate =>
                    candidate.PrescriberId != DemoActors.PrescriberId
                    && candidate.Commune?.Department is "94" or "69"
                    && !involved.Contains(candidate.Id)).Id.Value),
            Id("Candidate", new Guid("00000000-0000-7000-8000-00000000dead")));
    }

    private static string Id(string type, Guid key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{key:N}"));

    // Neither the facilitateur's nor one of the coordinateur's.
    private static bool IsOfAnotherDesk(Marche marche) => marche.DeskId is { } desk && !DemoActors.Coordinateur.Desks.Contains(desk);

    private static async Task<Marche> ForeignMarcheAsync(IServiceProvider services, List<Marche> marches, CancellationToken cancel)
    {
        var store = services.GetRequiredService<MarcheStore>();
        var id = new MarcheId(new Guid("00000000-0000-7000-8000-0000000000f0"));
        if (marches.SingleOrDefault(marche => marche.Id == id) is { } known) return known;

        var like = marches.First(marche =>
            IsOfAnotherDesk(marche)
            && marche.BuyerId != DemoActors.BuyerId
            && marche.Obligations.All(obligation => obligation.ContractorId != DemoActors.ContractorId));
        var lots = like.Lots.Select(lot => lot with
        {
            Id = new LotId(Guid.NewGuid()),
            Obligations = [.. lot.Obligations.Select(obligation => obligation with { Id = new HoursObligationId(Guid.NewGuid()) })],
        });
        var marche = like with { Id = id, Reference = "TEST-MARCHE", Lots = [.. lots], Version = 0 };
        return Assert.IsType<Written<Marche>>(await store.CreateAsync(Everybody, "test marché", marche, null, cancel)).Value;
    }

    private static async Task<Offer> DraftAsync(IServiceProvider services, Offer like, CancellationToken cancel)
    {
        var store = services.GetRequiredService<OfferStore>();
        var id = new OfferId(new Guid("00000000-0000-7000-8000-0000000d4af7"));
        if (await store.FindAsync(Everybody, id, cancel) is { } known) return known;

        var draft = like with { Id = id, Reference = "TEST-DRAFT", Status = OfferStatus.Draft, FilledOpenings = 0, PublishedAt = null, Version = 0 };
        return Assert.IsType<Written<Offer>>(await store.CreateAsync(Everybody, "test draft", draft, null, cancel)).Value;
    }
}

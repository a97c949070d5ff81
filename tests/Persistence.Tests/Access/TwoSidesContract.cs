using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

/// <summary>What tests of rights need: two sides that have nothing to do with each other, each with one of everything.</summary>
public abstract class TwoSidesContract(TestDatabase database) : StoreContract(database)
{
    private protected static (string Code, string? Field) Fault<T>(WriteOutcome<T> outcome)
        where T : class => Assert.IsType<Refused<T>>(outcome).Fault is var fault ? (fault.Code, fault.Field) : default;

    private protected static void AssertWritten<T>(bool expected, WriteOutcome<T> outcome)
        where T : class
    {
        if (expected)
            Assert.IsType<Written<T>>(outcome);
        else
            Assert.IsType<NotFound<T>>(outcome);
    }

    private protected static void AssertCreated<T>(bool expected, WriteOutcome<T> outcome)
        where T : class
    {
        if (expected)
            Assert.IsType<Written<T>>(outcome);
        else
            Assert.Equal("rights.out-of-reach", Assert.IsType<Refused<T>>(outcome).Fault.Code);
    }

    private protected static Task<List<T>> Everything<T>(IQueryable<T> visible, CancellationToken reading) => visible.ToListAsync(reading);

    private protected async Task<Side> SideAsync(string department)
    {
        var commune = department == "31" ? "31555" : "69123";
        var prescriber = await World.PrescriberAsync();
        var contractor = await World.ContractorAsync();
        var buyer = await World.BuyerAsync();
        var desk = await World.DeskAsync(department);
        var carrier = await World.CarrierAsync();
        var marche = await World.MarcheAsync(contractor.Id, buyer.Id, desk.Id, commune: commune);
        var draft = await World.OfferAsync(marche, OfferStatus.Draft);
        var published = await World.OfferAsync(marche);
        var candidate = await World.CandidateAsync(prescriber.Id, commune: commune);
        var candidature = await World.CandidatureAsync(candidate, published);
        var placement = await World.PlacementAsync(candidate, published, carrier.Id);
        await World.TimesheetAsync(placement, 1, 10m);
        return new Side(prescriber, contractor, buyer, desk, marche, draft, published, candidate, candidature, placement, carrier);
    }

    internal sealed record Side(
        Prescriber Prescriber, Contractor Contractor, Buyer Buyer, ClauseDesk Desk, Marche Marche, Offer Draft, Offer Published,
        Candidate Candidate, Candidature Candidature, Placement Placement, CarrierEmployer Carrier)
    {
        public Actor ActorOf(Role role) => role switch
        {
            Role.Prescripteur => Actor.Prescripteur("p", Prescriber.Id),
            Role.Entreprise => Actor.Entreprise("e", Contractor.Id),
            Role.Facilitateur => Actor.Facilitateur("f", Desk),
            Role.Acheteur => Actor.Acheteur("b", Buyer.Id),
            Role.Candidat => Actor.Candidat("c", Candidate.Id),
            Role.Administrateur => Actor.Administrateur("a"),
            Role.StructurePorteuse => Actor.StructurePorteuse("s", Carrier.Id),
            Role.Coordinateur => Actor.Coordinateur("k", new() { Id = new(Desk.Id.Value), Name = "C", DeskIds = [Desk.Id] }),
            _ => Actor.Anonymous,
        };
    }
}

using Matching.Api.Security;
using Matching.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>Somebody who asks, and a thing that stands to them in a relation.</summary>
/// <param name="Type">The thing's type in the schema.</param>
/// <param name="State">Which of the states that the table tells apart.</param>
/// <param name="Relation">How it stands to who asks.</param>
/// <param name="Asks">Who asks.</param>
/// <param name="Id">The thing.</param>
internal sealed record Standing(string Type, int State, Relation Relation, Actor Asks, Guid Id)
{
    public string GlobalId => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{Type}:{Id:N}"));

    /// <summary>Who asks, as the server is told; null without a token.</summary>
    public Actor? Token => Asks.Role == Role.Anonymous ? null : Asks;

    public override string ToString() => $"{Type} (state {State}) for {Asks.Role}, {Relation}";
}

/// <summary>For every kind of thing, state, role and relation a thing that stands so, as <see cref="Relations"/> says.</summary>
internal sealed class Things
{
    private const string Here = "31555", Far = "69266";

    private static readonly Actor Everybody = Actor.System("test");

    private readonly List<Standing> _all = [];

    private Things() { }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Standing> All => _all;

    public static async Task<Things> MakeAsync(IServiceProvider services, CancellationToken cancel)
    {
        var things = new Things();
        var make = await ThingMaker.OfAsync(services, cancel);
        await things.AddOffersAndPeopleAsync(make);
        await things.AddPrescribersAsync(make);
        var models = await services.GetRequiredService<RankingModelStore>().LatestAsync(Everybody, 1, cancel);
        foreach (var role in RolesTold.Roles)
            things.Add("RankingModel", 0, role, DemoServer.ActorOf(role) ?? Actor.Anonymous, [models[0].Id.Value]);
        return things;
    }

    private async Task AddOffersAndPeopleAsync(ThingMaker make)
    {
        // Whose marché each is: of desk, buyer and company of the demonstration; of others in the same territory; of others elsewhere.
        var ownMarche = await make.MarcheAsync(Here, isOwn: true);
        var sharedMarche = await make.MarcheAsync(Far, isOwn: false, owedByDemoToo: true);
        var nearMarche = await make.MarcheAsync(Here, isOwn: false);
        var farMarche = await make.MarcheAsync(Far, isOwn: false);
        foreach (var isPublic in new[] { true, false })
        {
            var status = isPublic ? OfferStatus.Published : OfferStatus.Draft;
            var own = await make.OfferAsync(ownMarche, status, CarrierMode.Secondment, DemoActors.CarrierId);
            var shared = await make.OfferAsync(sharedMarche, status, CarrierMode.Secondment, null);
            var near = await make.OfferAsync(nearMarche, status, CarrierMode.DirectHire, null);
            var far = await make.OfferAsync(farMarche, status, CarrierMode.Secondment, make.OtherCarrier);
            foreach (var (role, actor) in Demonstrators())
            {
                var isTied = role is Role.Entreprise or Role.StructurePorteuse;
                Add("Offer", isPublic ? 0 : 1, role, actor, [own.Id.Value, isTied ? shared.Id.Value : own.Id.Value, near.Id.Value, far.Id.Value]);
            }

            if (isPublic) await AddPeopleAsync(make, own, far);
        }

        var withoutOffer = new[]
        {
            await make.MarcheAsync(Here, isOwn: true), await make.MarcheAsync(Here, isOwn: false), await make.MarcheAsync(Far, isOwn: false),
        };
        foreach (var (role, actor) in Demonstrators())
        {
            Add("Marche", 0, role, actor, [ownMarche.Id.Value, ownMarche.Id.Value, nearMarche.Id.Value, farMarche.Id.Value]);
            Add("Marche", 1, role, actor, [withoutOffer[0].Id.Value, withoutOffer[0].Id.Value, withoutOffer[1].Id.Value, withoutOffer[2].Id.Value]);
        }
    }

    private async Task AddPeopleAsync(ThingMaker make, Offer own, Offer far)
    {
        var followed = await make.PersonAsync(DemoActors.PrescriberId, Here);
        var colleague = await make.PersonAsync(DemoActors.PrescriberId, Here);
        var neighbour = await make.PersonAsync(make.OtherPrescriber, Here);
        var stranger = await make.PersonAsync(make.OtherPrescriber, Far);
        var worker = await make.PersonAsync(make.OtherPrescriber, Far);
        var proposed = await make.PersonAsync(make.OtherPrescriber, Far);
        var carried = await make.PersonAsync(make.OtherPrescriber, Far);
        var toBeCarried = await make.PersonAsync(make.OtherPrescriber, Far);
        var ofWorker = await make.CandidatureAsync(worker, own, isIntroduced: true);
        var ofProposed = await make.CandidatureAsync(proposed, own, isIntroduced: false);
        var ofCarried = await make.CandidatureAsync(carried, own, isIntroduced: true, DemoActors.CarrierId);
        await make.PlacementAsync(ofCarried, own);
        var ofToBeCarried = await make.CandidatureAsync(toBeCarried, own, isIntroduced: false, DemoActors.CarrierId);
        var ofFollowed = await make.CandidatureAsync(followed, far, isIntroduced: false);
        var ofColleague = await make.CandidatureAsync(colleague, far, isIntroduced: false);
        var ofNeighbour = await make.CandidatureAsync(neighbour, far, isIntroduced: false);
        var ofStranger = await make.CandidatureAsync(stranger, far, isIntroduced: false);
        foreach (var (role, demo) in Demonstrators())
        {
            var actor = role == Role.Candidat ? Actor.Candidat("test-candidat", followed.Id) : demo;
            var (person, candidature) = role switch
            {
                Role.Prescripteur or Role.Candidat => (followed, ofFollowed),
                Role.StructurePorteuse => (carried, ofCarried),
                _ => (worker, ofWorker),
            };
            var (tied, tiedCandidature) = role switch
            {
                Role.Candidat => (colleague, ofColleague),
                Role.Entreprise => (proposed, ofProposed),
                Role.StructurePorteuse => (toBeCarried, ofToBeCarried),
                _ => (person, candidature),
            };
            Add("Candidate", 0, role, actor, [person.Id.Value, tied.Id.Value, neighbour.Id.Value, stranger.Id.Value]);
            Add("Candidature", 0, role, actor, [candidature.Id.Value, tiedCandidature.Id.Value, ofNeighbour.Id.Value, ofStranger.Id.Value]);
        }
    }

    private async Task AddPrescribersAsync(ThingMaker make)
    {
        foreach (var (state, kind) in new[] { (0, PrescriberKind.Plie), (1, PrescriberKind.Spip) })
        {
            var (one, near, far) = (await make.PrescriberAsync(kind, Here), await make.PrescriberAsync(kind, Here), await make.PrescriberAsync(kind, Far));
            var followed = await make.PersonAsync(one.Id, Here);
            foreach (var (role, demo) in Demonstrators())
            {
                var actor = role switch
                {
                    Role.Prescripteur => Actor.Prescripteur("test-prescripteur", one.Id),
                    Role.Candidat => Actor.Candidat("test-candidat", followed.Id),
                    _ => demo,
                };
                Add("Prescriber", state, role, actor, [one.Id.Value, role == Role.Candidat ? near.Id.Value : one.Id.Value, near.Id.Value, far.Id.Value]);
            }
        }
    }

    private static IEnumerable<(Role Role, Actor Actor)> Demonstrators() =>
        RolesTold.Roles.Select(role => (role, DemoServer.ActorOf(role) ?? Actor.Anonymous));

    // One thing stands in all relations where these cannot be told apart.
    private void Add(string type, int state, Role role, Actor actor, IReadOnlyList<Guid> ids)
    {
        foreach (var relation in Enum.GetValues<Relation>())
            _all.Add(new(type, state, relation, actor, ids[Math.Min((int)relation, ids.Count - 1)]));
        Assert.Equal(role, actor.Role);
    }
}

using Matching.Persistence.Conversions;
using Matching.Persistence.Offers;
using Matching.Persistence.Structures;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Marches;

/// <summary>Which marchés a caller may see and change.</summary>
internal static class MarcheRights
{
    /// <summary>The marchés the caller may read.</summary>
    public static IQueryable<Marche> MarchesOf(this MatchingDbContext context, Actor actor)
    {
        var marches = context.Marches;
        switch (actor.Role)
        {
            case Role.System:
                return marches;
            case Role.Facilitateur:
                return context.MarchesWritableBy(actor);
            case Role.Entreprise:
                var contractor = new ContractorId(actor.OrganisationId!.Value);
                return marches.Where(marche => context.Obligations.Any(row => row.MarcheId == marche.Id && row.ContractorId == contractor));
            case Role.Acheteur:
                var buyer = new BuyerId(actor.OrganisationId!.Value);
                return marches.Where(marche => marche.BuyerId == buyer);
            case Role.Coordinateur:
                var desks = actor.Desks.Select(desk => (ClauseDeskId?)desk).ToArray();
                return marches.Where(marche => desks.Contains(marche.DeskId));
            case Role.Prescripteur:
                // A prescripteur proposes people on what is published and needs to see what the hours count for.
                return marches.Where(marche => context.Offers.Where(OfferRights.IsPublic).Any(offer => offer.MarcheId == marche.Id));
            default:
                return marches.Where(marche => false);
        }
    }

    /// <summary>The marchés the caller may change: those of the own desk or, while no desk follows them, of the own territory.</summary>
    public static IQueryable<Marche> MarchesWritableBy(this MatchingDbContext context, Actor actor)
    {
        if (actor.Role == Role.System)
            return context.Marches;
        if (actor.Role != Role.Facilitateur)
            return context.Marches.Where(marche => false);

        var desk = new ClauseDeskId(actor.OrganisationId!.Value);
        var communes = context.CommunesOf(actor);
        var departments = actor.Departments.ToArray();
        return context.Marches.Where(marche =>
            marche.DeskId == desk
            || (marche.DeskId == null
                && (departments.Contains(EF.Property<string>(marche, ExtractedColumns.Department))
                    || communes.Contains(EF.Property<InseeCode?>(marche, ExtractedColumns.Commune)))));
    }
}

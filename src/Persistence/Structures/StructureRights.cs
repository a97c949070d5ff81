namespace Matching.Persistence.Structures;

/// <summary>The rights on each kind of structure. Names of companies and buyers are public; what reveals a person's situation is not.</summary>
internal static class StructureRights
{
    private static readonly PrescriberKind[] SensitiveKinds = [.. Enum.GetValues<PrescriberKind>().Where(kind => kind.IsSensitive())];

    public static AggregateRights<Buyer> Buyers { get; } = Public<Buyer>();

    public static AggregateRights<Contractor> Contractors { get; } = Public<Contractor>();

    public static AggregateRights<CarrierEmployer> CarrierEmployers { get; } = Public<CarrierEmployer>();

    public static AggregateRights<Prescriber> Prescribers { get; } = new(ReadablePrescribers, KeptByDesks<Prescriber>);

    /// <summary>A desk is public; its settings are changed by an administrator or by the desk itself.</summary>
    public static AggregateRights<ClauseDesk> ClauseDesks { get; } = new(
        (context, _) => context.ClauseDesks,
        (context, actor) => actor.Role switch
        {
            Role.System or Role.Administrateur => context.ClauseDesks,
            Role.Facilitateur => OwnDesk(context, actor),
            _ => Nothing<ClauseDesk>(context),
        });

    /// <summary>Which desks are steered together is told to those who are; an administrator decides on it.</summary>
    public static AggregateRights<Coordination> Coordinations { get; } = new(
        (context, actor) => actor.Role switch
        {
            Role.System or Role.Administrateur => context.Coordinations,
            Role.Coordinateur => OwnCoordination(context, actor),
            _ => Nothing<Coordination>(context),
        },
        (context, actor) => actor.Role is Role.System or Role.Administrateur ? context.Coordinations : Nothing<Coordination>(context));

    /// <summary>Facilitateurs are people: whoever has an account may know them, nobody else.</summary>
    public static AggregateRights<Facilitator> Facilitators { get; } = new(
        (context, actor) => actor.Role == Role.Anonymous ? Nothing<Facilitator>(context) : context.Facilitators,
        (context, actor) => actor.Role is Role.System or Role.Administrateur ? context.Facilitators : Nothing<Facilitator>(context));

    private static AggregateRights<T> Public<T>()
        where T : class => new((context, _) => context.Set<T>(), KeptByDesks<T>);

    private static IQueryable<T> KeptByDesks<T>(MatchingDbContext context, Actor actor)
        where T : class =>
        actor.Role is Role.System or Role.Administrateur or Role.Facilitateur ? context.Set<T>() : Nothing<T>(context);

    private static IQueryable<Prescriber> ReadablePrescribers(MatchingDbContext context, Actor actor)
    {
        switch (actor.Role)
        {
            case Role.System or Role.Administrateur or Role.Facilitateur:
                return context.Prescribers;
            case Role.Prescripteur:
                var own = new PrescriberId(actor.OrganisationId!.Value);
                return context.Prescribers.Where(prescriber => prescriber.Id == own || !SensitiveKinds.Contains(prescriber.Kind));
            case Role.Candidat:
                var file = new CandidateId(actor.OrganisationId!.Value);
                return context.Prescribers.Where(prescriber =>
                    !SensitiveKinds.Contains(prescriber.Kind)
                    || context.Candidates.Any(candidate => candidate.Id == file && candidate.PrescriberId == prescriber.Id));
            default:
                return context.Prescribers.Where(prescriber => !SensitiveKinds.Contains(prescriber.Kind));
        }
    }

    private static IQueryable<ClauseDesk> OwnDesk(MatchingDbContext context, Actor actor)
    {
        var own = new ClauseDeskId(actor.OrganisationId!.Value);
        return context.ClauseDesks.Where(desk => desk.Id == own);
    }

    private static IQueryable<Coordination> OwnCoordination(MatchingDbContext context, Actor actor)
    {
        var own = new CoordinationId(actor.OrganisationId!.Value);
        return context.Coordinations.Where(coordination => coordination.Id == own);
    }

    private static IQueryable<T> Nothing<T>(MatchingDbContext context)
        where T : class => context.Set<T>().Where(structure => false);
}

using Matching.Seed.Reference;

namespace Matching.Seed.History.Facts;

/// <summary>How near an occupation is to the ones somebody looks for, in the made-up past.</summary>
internal sealed class OccupationCloseness
{
    private const double Sibling = 0.8, Close = 0.6, CloseForSome = 0.5, Evolution = 0.35, EvolutionForSome = 0.25, SameDomain = 0.1, NotKnown = 0.4;

    private readonly Dictionary<RomeCode, RomeCode> _parents;
    private readonly Dictionary<(RomeCode From, RomeCode To), double> _links;

    /// <summary>Reads the links of the extract.</summary>
    public OccupationCloseness(ReferenceExtract extract)
    {
        _parents = extract.Occupations.ToDictionary(occupation => occupation.Code, occupation => occupation.ParentCode);
        _links = extract.Proximities.ToDictionary(
            link => (link.From, link.To),
            link => (link.Kind, link.Scope) switch
            {
                (OccupationProximityKind.Close, OccupationProximityScope.Job) => Close,
                (OccupationProximityKind.Close, _) => CloseForSome,
                (_, OccupationProximityScope.Job) => Evolution,
                _ => EvolutionForSome,
            });
    }

    /// <summary>1 for the occupation itself, less for siblings and neighbours, 0 for none of these.</summary>
    public double Of(IReadOnlyList<JobTarget> targets, RomeCode offered) =>
        targets.Count == 0 ? NotKnown : targets.Max(target => Of(target.Rome, offered));

    /// <summary>The target nearest to an occupation, of equals the one named first; null without targets.</summary>
    public JobTarget? Nearest(IReadOnlyList<JobTarget> targets, RomeCode offered) => targets.MaxBy(target => Of(target.Rome, offered));

    private double Of(RomeCode wanted, RomeCode offered)
    {
        if (wanted == offered) return 1;
        var (from, to) = (_parents[wanted], _parents[offered]);
        return from == to ? Sibling
            : _links.TryGetValue((from, to), out var link) ? link
            : wanted.Value.AsSpan(0, 3).SequenceEqual(offered.Value.AsSpan(0, 3)) ? SameDomain
            : 0;
    }
}

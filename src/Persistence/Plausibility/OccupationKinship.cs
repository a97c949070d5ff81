namespace Matching.Persistence.Plausibility;

/// <summary>Which occupations have anything to do with each other, by a plain look at the published paths.</summary>
internal sealed class OccupationKinship
{
    private readonly Dictionary<RomeCode, RomeCode> _parents;
    private readonly HashSet<(RomeCode From, RomeCode To)> _betweenParents, _betweenCodes;

    public OccupationKinship(IReadOnlyCollection<Occupation> occupations, IReadOnlyCollection<OccupationProximity> paths)
    {
        _parents = occupations.ToDictionary(occupation => occupation.Code, occupation => occupation.ParentCode);
        // Those of ROME 4 name the codes themselves, those of ROME 3 the codes from which they were split.
        _betweenCodes = [.. paths.Where(path => path.RomeVersion.StartsWith('4')).Select(path => (path.From, path.To))];
        _betweenParents = [.. paths.Where(path => !path.RomeVersion.StartsWith('4')).Select(path => (path.From, path.To))];
    }

    /// <summary>How somebody who looks for the one is related to the other, which is offered.</summary>
    public Kinship Of(RomeCode wish, RomeCode offered)
    {
        if (wish == offered) return Kinship.Same;
        var (from, to) = (_parents.GetValueOrDefault(wish, wish), _parents.GetValueOrDefault(offered, offered));
        var isRelated = from == to || wish.Value[..3] == offered.Value[..3] || _betweenCodes.Contains((wish, offered)) || _betweenParents.Contains((from, to));
        return isRelated ? Kinship.Related : Kinship.None;
    }
}

using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Matching.Occupations;

/// <summary>The ROME as the engine needs it: which occupation leads to which. Immutable and safe for concurrent use.</summary>
/// <remarks>
/// Proximities of ROME 3 are published between its codes, so a ROME 4.0 code is looked up under its parent; those of ROME 4.0
/// name the very codes. They are directed: from what somebody can do, to what the offer asks.
/// </remarks>
public sealed class OccupationMap
{
    private readonly FrozenDictionary<RomeCode, RomeCode> _parents;
    private readonly ILookup<RomeCode, RomeCode> _children;
    private readonly ILookup<RomeCode, OccupationProximity> _proximitiesTo;
    private readonly ConcurrentDictionary<RomeCode, OccupationLinks> _linksTo = new();

    /// <summary>Builds the map from imported reference data.</summary>
    /// <param name="occupations">The occupations; of one code given twice the last counts.</param>
    /// <param name="proximities">The published proximities of either edition.</param>
    public OccupationMap(IEnumerable<Occupation> occupations, IEnumerable<OccupationProximity> proximities)
    {
        var parents = new Dictionary<RomeCode, RomeCode>();
        foreach (var occupation in occupations) parents[occupation.Code] = occupation.ParentCode;
        _parents = parents.ToFrozenDictionary();
        _children = parents.ToLookup(pair => pair.Value, pair => pair.Key);
        _proximitiesTo = proximities.ToLookup(proximity => proximity.To);
    }

    /// <summary>A map without reference data: only equal codes and equal domains are related.</summary>
    public static OccupationMap Empty { get; } = new([], []);

    /// <summary>How many occupations the map knows.</summary>
    public int Count => _parents.Count;

    /// <summary>How <paramref name="target"/> is related to <paramref name="offered"/>. A code the map does not know is its own parent.</summary>
    public OccupationLink Link(RomeCode target, RomeCode offered) => LinksTo(offered).From(target);

    /// <summary>Everything that leads to that occupation; worked out once per code, of which there are some 2 000 at most.</summary>
    internal OccupationLinks LinksTo(RomeCode offered) => _linksTo.GetOrAdd(offered, code => new(code, FindLinksTo(code)));

    private FrozenDictionary<RomeCode, OccupationLink> FindLinksTo(RomeCode offered)
    {
        var links = new Dictionary<RomeCode, OccupationLink>();
        var parent = ParentOf(offered);
        foreach (var sibling in WithParent(parent)) Keep(links, sibling, OccupationLink.Sibling);
        foreach (var proximity in _proximitiesTo[offered].Where(IsBetweenVeryCodes)) Keep(links, proximity.From, LinkOf(proximity));
        foreach (var proximity in _proximitiesTo[parent].Where(proximity => !IsBetweenVeryCodes(proximity)))
            foreach (var occupation in WithParent(proximity.From)) Keep(links, occupation, LinkOf(proximity));
        return links.ToFrozenDictionary();
    }

    // The two editions share the form of their codes; the edition of the publication tells which are meant.
    private static bool IsBetweenVeryCodes(OccupationProximity proximity) => proximity.RomeVersion.StartsWith('4');

    private RomeCode ParentOf(RomeCode code) => _parents.GetValueOrDefault(code, code);

    private IEnumerable<RomeCode> WithParent(RomeCode parent) => _parents.ContainsKey(parent) ? _children[parent] : _children[parent].Append(parent);

    private static void Keep(Dictionary<RomeCode, OccupationLink> links, RomeCode code, OccupationLink link)
    {
        if (!links.TryGetValue(code, out var known) || link < known) links[code] = link;
    }

    private static OccupationLink LinkOf(OccupationProximity proximity) => (proximity.Kind, proximity.Scope) switch
    {
        (OccupationProximityKind.Close, OccupationProximityScope.Job) => OccupationLink.Close,
        (OccupationProximityKind.Close, _) => OccupationLink.CloseForSomeTitles,
        (_, OccupationProximityScope.Job) => OccupationLink.Evolution,
        _ => OccupationLink.EvolutionForSomeTitles,
    };
}

/// <summary>Where the engine gets the ROME from. Whoever keeps the reference data implements it.</summary>
public interface IOccupationMapSource
{
    /// <summary>The map in force; replaced as a whole after an import. Asked once per answer.</summary>
    OccupationMap Current { get; }
}

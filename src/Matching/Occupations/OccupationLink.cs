using System.Collections.Frozen;

namespace Matching.Occupations;

/// <summary>How an occupation somebody targets is related to the offer's, nearest first.</summary>
public enum OccupationLink
{
    /// <summary>The same ROME code.</summary>
    Same,

    /// <summary>Both were split from the same ROME 3 occupation.</summary>
    Sibling,

    /// <summary>Published as close (much the same skills) for the whole occupation.</summary>
    Close,

    /// <summary>Published as close for some job titles of the occupation.</summary>
    CloseForSomeTitles,

    /// <summary>Published as within reach with experience or training, for the whole occupation.</summary>
    Evolution,

    /// <summary>Published as within reach for some job titles of the occupation.</summary>
    EvolutionForSomeTitles,

    /// <summary>The same professional domain (first three characters of the code).</summary>
    SameDomain,

    /// <summary>None of those.</summary>
    Unrelated,
}

/// <summary>How other occupations lead to one that is offered.</summary>
/// <param name="offered">The offered occupation.</param>
/// <param name="published">The occupations with a published link to it.</param>
internal sealed class OccupationLinks(RomeCode offered, FrozenDictionary<RomeCode, OccupationLink> published)
{
    /// <summary>How <paramref name="target"/> leads to the offered occupation.</summary>
    public OccupationLink From(RomeCode target)
    {
        if (target == offered) return OccupationLink.Same;
        if (published.TryGetValue(target, out var link)) return link;
        return target.Value.AsSpan(0, 3).SequenceEqual(offered.Value.AsSpan(0, 3)) ? OccupationLink.SameDomain : OccupationLink.Unrelated;
    }
}

using System.Collections.Frozen;

namespace Matching.Occupations;

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

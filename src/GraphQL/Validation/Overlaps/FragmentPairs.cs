namespace Matching.GraphQL.Validation;

/// <summary>Pairs of fragments already compared, in either order, so that no pair is compared twice.</summary>
internal sealed class FragmentPairs
{
    private readonly Dictionary<(string, string), bool> _compared = [];

    /// <summary>Notes a comparison that is about to be made.</summary>
    /// <param name="one">A fragment's name.</param>
    /// <param name="other">Another's.</param>
    /// <param name="areExclusive">They are compared as selections that never meet in one object, which is less strict.</param>
    /// <returns>False when it was made before, or a stricter one was.</returns>
    public bool TryAdd(string one, string other, bool areExclusive)
    {
        var pair = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        if (_compared.TryGetValue(pair, out var wereExclusive) && (areExclusive || !wereExclusive)) return false;

        _compared[pair] = areExclusive;
        return true;
    }
}

using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>
/// Compares selections that share a response name, through fragments and sub-selections. Fields of a selection set
/// are collected once, a pair of fragments is compared once, and every comparison is paid from a budget, so that
/// no document takes more than a moment.
/// </summary>
internal sealed partial class OverlapFinder(ValidationContext context)
{
    private readonly WorkBudget _work = new(WorkBudget.Overlaps);
    private readonly FragmentPairs _comparedFragments = new();
    private readonly Dictionary<SelectionSetNode, FieldMap> _maps = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(FieldUse, FieldUse), string?> _differences = [];

    /// <summary>Reports the conflicts among the fields of one selection set and the fragments it spreads.</summary>
    /// <exception cref="ValidationAbortedException">The budget is used up.</exception>
    public void FindWithin(NamedType? parentType, SelectionSetNode set, Action<Conflict> report)
    {
        var map = MapOf(parentType, set);
        foreach (var (name, fields) in map.Fields)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                for (var j = i + 1; j < fields.Count; j++) Compare(name, fields[i], fields[j], areExclusive: false, report);
            }
        }

        var names = map.FragmentNames;
        if (names.Count == 0 || (names.Count == 1 && map.Fields.Count == 0)) return;

        for (var i = 0; i < names.Count; i++)
        {
            Compare(map, names[i], areExclusive: false, report);
            for (var j = i + 1; j < names.Count; j++) Compare(names[i], names[j], areExclusive: false, report);
        }
    }

    /// <summary>Fields against a fragment and the fragments it spreads.</summary>
    private void Compare(FieldMap map, string fragmentName, bool areExclusive, Action<Conflict> report)
    {
        ValidationContext.GuardStack();
        _work.Spend(1);
        if (map.Fields.Count == 0) return;
        if (map.ComparedFragments.TryGetValue(fragmentName, out var wereExclusive) && (areExclusive || !wereExclusive)) return;

        map.ComparedFragments[fragmentName] = areExclusive;
        if (MapOf(fragmentName) is not { } other || other == map) return;

        Compare(map, other, areExclusive, report);
        foreach (var nested in other.FragmentNames) Compare(map, nested, areExclusive, report);
    }

    /// <summary>Two fragments, and each with the fragments the other spreads.</summary>
    private void Compare(string one, string other, bool areExclusive, Action<Conflict> report)
    {
        ValidationContext.GuardStack();
        _work.Spend(2);
        if (one == other || !_comparedFragments.TryAdd(one, other, areExclusive)) return;
        if (MapOf(one) is not { } map || MapOf(other) is not { } otherMap) return;

        Compare(map, otherMap, areExclusive, report);
        foreach (var nested in otherMap.FragmentNames) Compare(one, nested, areExclusive, report);
        foreach (var nested in map.FragmentNames) Compare(nested, other, areExclusive, report);
    }

    /// <summary>The sub-selections of two fields that overlap.</summary>
    private void CompareSubSelections(FieldUse field, FieldUse other, bool areExclusive, Action<Conflict> report)
    {
        ValidationContext.GuardStack();
        var map = MapOf(field.Type?.Named, field.Node.SelectionSet!);
        var otherMap = MapOf(other.Type?.Named, other.Node.SelectionSet!);
        Compare(map, otherMap, areExclusive, report);
        foreach (var name in otherMap.FragmentNames) Compare(map, name, areExclusive, report);
        foreach (var name in map.FragmentNames) Compare(otherMap, name, areExclusive, report);
        foreach (var name in map.FragmentNames)
        {
            foreach (var otherName in otherMap.FragmentNames) Compare(name, otherName, areExclusive, report);
        }
    }

    private void Compare(FieldMap map, FieldMap other, bool areExclusive, Action<Conflict> report)
    {
        if (map.Fields.Count == 0 || other.Fields.Count == 0) return;

        foreach (var (name, fields, otherFields) in OverlapsOf(map, other))
        {
            foreach (var field in fields)
            {
                foreach (var otherField in otherFields) Compare(name, field, otherField, areExclusive, report);
            }
        }
    }

    private List<(string Name, List<FieldUse> Fields, List<FieldUse> Others)> OverlapsOf(FieldMap map, FieldMap other)
    {
        if (map.Overlaps.TryGetValue(other, out var known)) return known;

        List<(string, List<FieldUse>, List<FieldUse>)> overlaps = [];
        _work.Spend(map.Fields.Count);
        foreach (var (name, fields) in map.Fields)
        {
            if (other.Fields.TryGetValue(name, out var otherFields)) overlaps.Add((name, fields, otherFields));
        }

        return map.Overlaps[other] = overlaps;
    }

    private FieldMap? MapOf(string fragmentName) => context.Fragments.Find(fragmentName) is { } fragment
        ? MapOf(context.Schema.FindType(fragment.TypeCondition.Name), fragment.SelectionSet)
        : null;

    private FieldMap MapOf(NamedType? parentType, SelectionSetNode set)
    {
        if (!_maps.TryGetValue(set, out var map)) _maps[set] = map = new FieldMap(context.Schema, parentType, set);
        return map;
    }
}

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

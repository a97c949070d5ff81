using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>
/// Selections with the same response name ask for the same thing, or can never meet in one object
/// (specification section 5.3.2, FieldsInSetCanMerge).
/// </summary>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context) : ValidationRule
{
    private readonly OverlapFinder _finder = new(context);

    public override void EnterSelectionSet(SelectionSetNode set, bool isInline)
    {
        // An inline fragment's selections were compared with those around it.
        if (isInline || HasNoOverlap(set)) return;
        _finder.FindWithin(context.Position.ParentType, set, Report);
    }

    private void Report(Conflict conflict) => context.Report(
        $"Fields \"{Conflict.Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}. "
            + "Use different aliases on the fields to fetch both if this was intentional.",
        [.. conflict.Fields.Concat(conflict.OtherFields).Select(field => field.Location)]);

    /// <summary>The usual case, told without any dictionary: a few fields, all with different names, or a lone fragment.</summary>
    private static bool HasNoOverlap(SelectionSetNode set)
    {
        const int FewFields = 16;
        var selections = set.Selections;
        if (selections.Length <= 1) return selections.IsEmpty || selections[0] is not InlineFragmentNode;
        if (selections.Length > FewFields) return false;

        for (var i = 0; i < selections.Length; i++)
        {
            if (selections[i] is not FieldNode field) return false;
            for (var j = 0; j < i; j++)
            {
                if (((FieldNode)selections[j]).ResponseName == field.ResponseName) return false;
            }
        }

        return true;
    }
}

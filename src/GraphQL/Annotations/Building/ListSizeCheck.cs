using Matching.GraphQL.Costs;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>The rules of the cost directives' draft, section 9.2, as sentences that say what to change.</summary>
internal static class ListSizeCheck
{
    public static IEnumerable<string> FaultsOf(FieldDefinition field) => field.ListSize is not { } size
        ? []
        : TargetFaults(field, size).Concat(SizedFieldFaults(field, size)).Concat(SlicingFaults(field, size));

    private static IEnumerable<string> TargetFaults(FieldDefinition field, ListSize size)
    {
        if (size.SizedFields.Count == 0 && !field.Type.IsList)
            yield return $"[ListSize] needs a list, not {field.Type}; name the lists below with SizedFields, or remove it.";
    }

    private static IEnumerable<string> SizedFieldFaults(FieldDefinition field, ListSize size)
    {
        foreach (var name in size.SizedFields)
        {
            var below = (field.Type.Named as FieldsType)?.Fields.Find(name);
            if (below is null) yield return $"[ListSize(SizedFields = …)] names {name}, but {field.Type.Named} has no such field.";
            else if (!below.Type.IsList) yield return $"[ListSize(SizedFields = …)] names {name}, which is no list.";
        }
    }

    private static IEnumerable<string> SlicingFaults(FieldDefinition field, ListSize size)
    {
        foreach (var name in size.SlicingArguments)
        {
            var argument = field.FindArgument(name);
            if (argument is null) yield return $"[ListSize(SlicingArguments = …)] names {name}, but the field has no such argument.";
            else if (argument.Type.Nullable != SpecifiedScalars.Int && !argument.Type.IsList)
                yield return $"[ListSize(SlicingArguments = …)] names {name}, which is {argument.Type}; an Int or a list is needed.";
        }

        if (size is { SlicingArguments.Count: > 0, RequireOneSlicingArgument: true, AssumedSize: not null })
        {
            yield return "[ListSize] has an AssumedSize that is never used, because one slicing argument is required; "
                + "set RequireOneSlicingArgument = false, or leave AssumedSize out.";
        }
    }
}

using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Scalars and enums have no sub-selections; objects, interfaces and unions must have some (specification section 5.3.3).</summary>
internal sealed class ScalarLeafsRule(ValidationContext context) : ValidationRule
{
    public override void EnterField(FieldNode field)
    {
        if (context.Position.Type is not { } type) return;

        if (type.Named.IsLeaf)
        {
            if (field.SelectionSet is null) return;
            context.Report(
                $"Field \"{field.Name}\" must not have a selection since type \"{type}\" has no subfields.",
                field.SelectionSet.Location);
        }
        else if (field.SelectionSet is null)
        {
            context.Report(
                $"Field \"{field.Name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field.Name} {{ ... }}\"?",
                field.Location);
        }
    }
}

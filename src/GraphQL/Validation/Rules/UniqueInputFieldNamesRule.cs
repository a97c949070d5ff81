using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>A field of an input object literal is given once (specification section 5.6.3).</summary>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : ValidationRule
{
    public override void EnterObjectValue(ObjectValueNode value)
    {
        if (value.Fields.Length < 2) return;

        var known = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (known.TryAdd(field.Name, field)) continue;
            context.Report(
                $"There can be only one input field named \"{field.Name}\".", known[field.Name].Location, field.Location);
        }
    }
}

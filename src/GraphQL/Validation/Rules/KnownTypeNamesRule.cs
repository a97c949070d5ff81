using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>Variables and type conditions name types of the schema (specification sections 5.5.1.2 and 5.8.2).</summary>
internal sealed class KnownTypeNamesRule(ValidationContext context) : ValidationRule
{
    public override void EnterNamedType(NamedTypeNode type)
    {
        if (context.Schema.FindType(type.Name) is not null) return;

        var suggestion = context.Suggest(type.Name, context.Schema.Types.Select(known => known.Name));
        context.Report($"Unknown type \"{type.Name}\".{suggestion}", type.Location);
    }
}

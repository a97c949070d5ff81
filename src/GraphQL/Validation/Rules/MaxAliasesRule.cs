using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>A document has no more aliases than allowed: by them one field is asked for again and again. No section of the specification.</summary>
internal sealed class MaxAliasesRule(ValidationContext context) : ValidationRule
{
    private int _aliases;

    public override void EnterField(FieldNode field)
    {
        // Said once, at the first alias too many.
        if (field.Alias is null || ++_aliases != context.Options.MaxAliases + 1) return;
        context.ReportLimit($"The document has more than {context.Options.MaxAliases} aliases.", "DOCUMENT_TOO_MANY_ALIASES", field.Location);
    }
}

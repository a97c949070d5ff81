using System.Linq.Expressions;

namespace Matching.Api.Schemas;

/// <summary>How parts of texts are compared in filters: without regard to case, accents and signs, as everywhere that people type.</summary>
internal static class FilteredTexts
{
    /// <summary>What is compared in the place of a text; databases have it too.</summary>
    public static readonly Expression<Func<string, string>> Fold = text => Spelling.Fold(text);

    /// <summary>What the description of a condition tells of it; null for other inputs.</summary>
    /// <param name="coordinate">Such as <c>StringOperationFilterInput.contains</c>.</param>
    public static string? Note(string coordinate) => coordinate switch
    {
        "StringOperationFilterInput.contains" or "StringOperationFilterInput.startsWith" or "StringOperationFilterInput.endsWith" =>
            "Case, accents and ligatures are forgiven, and any sign between letters or digits is a blank: `l hay` is in `L’Haÿ-les-Roses`.",
        "StringOperationFilterInput.eq" or "StringOperationFilterInput.neq" or "StringOperationFilterInput.in" or "StringOperationFilterInput.nin" =>
            "Letter for letter.",
        _ => null,
    };
}

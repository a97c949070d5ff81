namespace Matching.GraphQL.Validation;

/// <summary>How far validation goes and how much it tells.</summary>
public sealed record ValidationOptions
{
    /// <summary>At most 100 errors, suggestions shown.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>How many errors are listed before validation stops with one more that says so; 1 or more.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>How many aliases a document may have. Default 1,000.</summary>
    public int MaxAliases { get; init; } = 1_000;

    /// <summary>How many directives may stand at one place. Default 8.</summary>
    public int MaxDirectivesPerLocation { get; init; } = 8;

    /// <summary>Leaves "Did you mean" out of the messages, so that they tell nothing of the schema.</summary>
    public bool HidesSuggestions { get; init; }
}

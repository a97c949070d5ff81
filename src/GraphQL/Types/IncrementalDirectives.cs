namespace Matching.GraphQL.Types;

/// <summary>The directives of incremental delivery (proposal "Defer and Stream"): a schema that has them lets clients receive parts of an answer
/// later.</summary>
public static class IncrementalDirectives
{
    /// <summary><c>@defer(if:, label:)</c>.</summary>
    public static DirectiveDefinition Defer { get; } = new("defer", [DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment])
    {
        Description = "Directs the executor to deliver this fragment later than the rest when the `if` argument is true or not given.",
        Arguments = [If("Deferred when true."), Label],
    };

    /// <summary><c>@stream(if:, label:, initialCount:)</c>.</summary>
    public static DirectiveDefinition Stream { get; } = new("stream", [DirectiveLocation.Field])
    {
        Description = "Directs the executor to deliver the items of this list as they come when the `if` argument is true or not given.",
        Arguments =
        [
            If("Streamed when true."),
            Label,
            new("initialCount", new NonNullType(SpecifiedScalars.Int))
            {
                DefaultValue = "0",
                Description = "How many items the first result holds; 0 or more.",
            },
        ],
    };

    /// <summary>Both.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Defer, Stream];

    private static ArgumentDefinition Label =>
        new("label", SpecifiedScalars.String) { Description = "A name by which the client knows this part again; unique in the document." };

    private static ArgumentDefinition If(string description) =>
        new("if", new NonNullType(SpecifiedScalars.Boolean)) { DefaultValue = "true", Description = description };
}

using Matching.GraphQL.Language;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation;

/// <summary>Documents that cost far more than they look; each must end, in an error where it is not harmless.</summary>
public class HostileDocumentTests
{
    [Fact]
    public void A_fragment_bomb_of_2_to_the_20_is_harmless_to_validate() =>
        Assert.Empty(Validate("{ ...F0 } " + Fragments(20, i => i < 19 ? $"...F{i + 1} ...F{i + 1}" : "hello")));

    [Fact]
    public void A_chain_of_10_000_fragments_ends() =>
        Assert.Empty(Validate("{ ...F0 } " + Fragments(10_000, i => i < 9_999 ? $"...F{i + 1}" : "hello")));

    [Fact]
    public void A_circle_of_10_000_fragments_is_reported_once()
    {
        var errors = Validate("{ ...F0 } " + Fragments(10_000, i => $"...F{(i + 1) % 10_000}"));

        var error = Assert.Single(errors);
        Assert.StartsWith("Cannot spread fragment \"F0\" within itself via \"F1\", \"F2\"", error, StringComparison.Ordinal);
        Assert.EndsWith("\"F100\", ...", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_spread_10_000_times_is_harmless() =>
        Assert.Empty(Validate("{ " + Repeat("...F ", 10_000) + "} fragment F on Query { hello }"));

    [Fact]
    public void Ten_thousand_fragments_that_overlap_are_cut_short() => Assert.Equal(
        ["Validation aborted."],
        Validate("{ " + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"...F{i} ")) + "} " + Fragments(10_000, _ => "hello")));

    [Fact]
    public void Fragments_that_all_spread_each_other_are_cut_short() => Assert.Contains(
        "Validation aborted.",
        Validate("{ ...F0 } " + Fragments(300, i => string.Concat(Enumerable.Range(i + 1, 299 - i).Select(j => $"...F{j} ")) + "hello")));

    [Fact]
    public void Many_operations_that_share_fragments_are_cut_short_or_judged()
    {
        var operations = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"query Q{i}($v: Int!) {{ ...F0 ...F{i % 50} }} "));

        Assert.NotEmpty(Validate(operations + Fragments(50, i => i < 49 ? $"...F{i + 1} a{i}: sum(b: $v)" : "sum(b: $v)")));
    }

    [Fact]
    public void Thousands_of_equal_fields_are_cut_short() =>
        Assert.Equal(["Validation aborted."], Validate("{ " + Repeat("hello ", 3_000) + "}"));

    [Fact]
    public void Hundreds_of_conflicting_fields_are_reported_up_to_the_limit()
    {
        var errors = Validate("{ " + string.Concat(Enumerable.Range(0, 300).Select(i => $"a: sum(b: {i}) ")) + "}");

        Assert.Equal(101, errors.Count);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[^1]);
    }

    [Fact]
    public void Overlaps_that_double_at_each_level_end()
    {
        var fragments = string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"fragment F{i} on Dog {{ owner {{ pets {{ ...F{(i + 1) % 40} }} }} owner {{ pets {{ ...F{(i + 2) % 40} }} }} }} "));

        Assert.NotEmpty(Validate("{ dog { ...F0 ...F1 } } " + fragments));
    }

    [Fact]
    public void Inline_fragments_nested_without_limit_end_in_an_error()
    {
        const int Levels = 20_000;
        var text = "{" + Repeat("...{", Levels) + "hello" + Repeat("}", Levels) + "}";
        IReadOnlyList<string>? errors = null;
        var roomy = new Thread(
            () =>
            {
                var document = GraphQLParser.Parse(text, ParserOptions.Trusted with { MaxDepth = int.MaxValue });
                var cramped = new Thread(() => errors = Validate(document), maxStackSize: 1 << 20);
                cramped.Start();
                cramped.Join();
            },
            maxStackSize: 1 << 27);
        roomy.Start();
        roomy.Join();

        Assert.Equal(["Validation aborted."], errors);
    }

    [Fact]
    public void Five_thousand_unknown_directives_are_reported_up_to_the_limit() =>
        Assert.Equal(101, Validate("{ hello " + Repeat("@x ", 5_000) + "}").Count);

    [Fact]
    public void A_conflict_deep_in_long_names_keeps_its_message_short()
    {
        var name = new string('n', 5_000);

        var error = Assert.Single(Validate($"{{ dog {{ owner {{ {name}: age }} }} dog {{ owner {{ {name}: name }} }} }}"));

        Assert.InRange(error.Length, 1_000, 4_000);
    }

    private static string Fragments(int count, Func<int, string> selections) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"fragment F{i} on Query {{ {selections(i)} }} "));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static IReadOnlyList<string> Validate(string text) => Validate(GraphQLParser.Parse(text, ParserOptions.Trusted));

    private static IReadOnlyList<string> Validate(DocumentNode document) =>
        [.. DocumentValidator.Validate(AnimalSchema.Schema, document).Select(error => error.Message)];
}

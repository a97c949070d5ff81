using Matching.Architecture.Tests.Rules;

namespace Matching.Architecture.Tests;

public sealed class NameTests
{
    // Written by the scaffolding tool, which names files by date.
    private static readonly IReadOnlyList<string> Sources =
        [.. Repository.Files("*.cs", "src", "seed", "tools", "bench").Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))];

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.Empty(Sources.SelectMany(file => Names.EmptyIn(Repository.Read(file)).Select(name => $"{file}: {name}")));

    [Fact]
    public void A_public_type_lives_in_the_file_of_its_name() =>
        Assert.Empty(Sources.SelectMany(file => Names.Misplaced(file, Repository.Read(file)).Select(name => $"{file}: {name}")));

    [Fact]
    public void One_name_means_one_thing() => Assert.Empty(Names.Shared(Sources.Where(IsOfProduct).Select(Repository.Read)));

    // The GraphQL library takes its words from the specification and from HotChocolate.
    private static bool IsOfProduct(string file) =>
        (file.StartsWith("src/", StringComparison.Ordinal) && !file.StartsWith("src/GraphQL/", StringComparison.Ordinal))
        || file.StartsWith("seed/", StringComparison.Ordinal);

    // ---- the rules can fail

    [Fact]
    public void A_name_of_two_types_is_found() => Assert.Equal(
        ["Band: A, B"],
        Names.Shared(
            ["namespace A;\npublic record Band;\npublic record Page;\n", "namespace B;\nenum Band { Low }\n", "namespace A;\npublic record Page<T>;\n"]));

    [Fact]
    public void A_type_of_many_lines_has_a_file_of_its_own_even_where_one_type_uses_it()
    {
        var members = string.Concat(Enumerable.Range(0, 30).Select(at => $"    public int Number{at};\n"));

        Assert.Equal(["Move"], Names.Misplaced("src/A/Order.cs", $"public record Order(Move Move);\npublic record Move\n{{\n{members}}}\n"));
    }

    [Theory]
    [InlineData("public sealed class OfferManager { }", "OfferManager")]
    [InlineData("internal static class StringHelper\n{\n}", "StringHelper")]
    [InlineData("internal static class DateUtils;", "DateUtils")]
    [InlineData("public abstract record EntityBase(int Id);", "EntityBase")]
    [InlineData("public interface IOfferService { }", "IOfferService")]
    public void An_empty_name_is_found(string source, string name) => Assert.Equal([name], Names.EmptyIn(source));

    [Theory]
    [InlineData("public sealed class OfferStore { }")]
    [InlineData("// class OfferManager")]
    [InlineData("public record struct Basement(int Depth);")]
    public void A_telling_name_is_not(string source) => Assert.Empty(Names.EmptyIn(source));

    [Theory]
    [InlineData("src/A/Offer.cs", "namespace A;\n\npublic sealed record OfferId(int Value);", "OfferId")]
    [InlineData("src/A/Offer.cs", "public class Offer { }\npublic class Placement { }", "Placement")]
    [InlineData("src/A/Offers.cs", "public class Offer { }\npublic class Placement { }", "Placement")]
    [InlineData("src/A/Offer.cs", "public enum Colour { Red }", "Colour")]
    [InlineData("src/A/Offer.cs", "// A Placement.\npublic class Offer { }\npublic class Placement { }", "Placement")]
    public void A_misplaced_type_is_found(string file, string source, string name) => Assert.Equal([name], Names.Misplaced(file, source));

    [Theory]
    [InlineData("src/A/Offer.cs", "public sealed partial class Offer<T> { }")]
    [InlineData("src/A/Offer.cs", "public class Offer { }\npublic enum State { Open }")]
    [InlineData("src/A/Outcome.cs", "public abstract record Outcome;\npublic sealed record Written(int Id) : Outcome;")]
    [InlineData("src/A/Page.cs", "public class Page { }\npublic class PageEdge { }")]
    [InlineData("src/A/IText.cs", "public interface IText { }\npublic static class Text { }")]
    [InlineData("src/A/Map.cs", "public class Map { }\npublic interface IMapSource { }")]
    [InlineData("src/A/Order.cs", "public record Order(IReadOnlyList<Move> Moves);\npublic record Move(int From, int To);")]
    [InlineData("src/A/ValueNodes.cs", "public class IntNode { }\npublic class ListNode { }")]
    [InlineData("src/A/OfferOfT.cs", "public class Offer<T> { }")]
    [InlineData("src/A/Offer.Paging.cs", "public sealed partial class Offer { }")]
    [InlineData("src/A/Offer.cs", "internal class Other { }\npublic class Offer { public enum Inner { A } }")]
    public void One_in_its_place_is_not(string file, string source) =>
        Assert.Empty(Names.Misplaced(file, source.Replace("{ public enum", "{\n    public enum", StringComparison.Ordinal)));
}

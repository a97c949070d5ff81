using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Tests.Annotations;

public sealed class MutationGuardTests
{
    private readonly ClassServer _server = new(
        builder => builder.AddMutationConventions().AddMutationGuard<NoReds>().DescribeInputs(coordinate => coordinate == "Paint.colour" ? "No reds." : null),
        typeof(Queries), typeof(Mutations));

    [Theory]
    [InlineData("paint(input: { paint: { colour: \"blue\" } })", """{"string":"blue","errors":null}""")]
    [InlineData(
        "paint(input: { paint: { colour: \"blue\", layers: [{ red: null }] } })",
        """{"string":null,"errors":[{"message":"paint: paint.layers[0].red"}]}""")]
    [InlineData(
        "paint(input: { paint: { colour: \"blue\", layers: [{ green: 1 }, { green: 1, red: 2 }] } })",
        """{"string":null,"errors":[{"message":"paint: paint.layers[1].red"}]}""")]
    public async Task A_guard_sees_every_field_that_is_given_and_what_it_throws_is_an_expected_error(string field, string expected)
    {
        var data = await _server.DataAsync($"mutation {{ answer: {field} {{ string errors {{ ... on Error {{ message }} }} }} }}");

        Assert.Equal(expected, data["answer"]!.ToJsonString());
    }

    [Fact]
    public async Task An_input_that_no_guard_can_look_into_is_not_let_through() =>
        Assert.Equal("Unexpected Execution Error INTERNAL_ERROR", await _server.ErrorAsync("mutation { spray(input: { colour: \"blue\" }) { string } }"));

    [Fact]
    public void A_note_stands_behind_the_description()
    {
        var paint = (InputObjectType)_server.Schema.FindType("Paint")!;

        Assert.EndsWith("No reds.", paint.Fields.Find("colour")!.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("No reds.", paint.Fields.Find("layers")!.Description ?? "", StringComparison.Ordinal);
    }

    public sealed class RedException(string message) : Exception(message);

    /// <summary>Refuses red wherever it stands.</summary>
    private sealed class NoReds : IMutationGuard
    {
        public void Check(string mutation, IReadOnlyList<GivenField> given)
        {
            foreach (var field in given)
            {
                if (field.Coordinate == "LayerInput.red") throw new RedException($"{mutation}: {field.Path}");
                Check(mutation, field.Fields);
            }
        }
    }

    public sealed class Layer
    {
        public int? Red { get; init; }

        public int? Green { get; init; }
    }

    [GraphQLName("Paint")]
    public sealed class Paint
    {
        public required string Colour { get; init; }

        public IReadOnlyList<Layer>? Layers { get; init; }
    }

    [QueryType]
    private static class Queries
    {
        public static string Ping() => "pong";
    }

    [MutationType]
    private static class Mutations
    {
        [Error<RedException>]
        public static string Paint(Paint paint) => paint.Colour;

        [Error<RedException>]
        public static string Spray(Paint input) => input.Colour;
    }
}

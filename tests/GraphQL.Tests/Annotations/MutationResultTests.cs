using Matching.GraphQL.Annotations;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Tests.Annotations;

public sealed class MutationResultTests
{
    private readonly ClassServer _server = new(builder => builder.AddMutationConventions(), typeof(Queries), typeof(Mutations));

    [Theory]
    [InlineData("buy(input: { count: 1 })", """{"receipt":{"count":1},"errors":null}""")]
    [InlineData("buy(input: { count: 0 })", """{"receipt":null,"errors":[{"__typename":"NothingAsked","message":"Ask for at least one."}]}""")]
    [InlineData("buy(input: { count: 7 })", """{"receipt":null,"errors":[{"__typename":"SoldOutError","message":"Only 5 are left.","left":5}]}""")]
    [InlineData("buy(input: { count: 666 })", """{"receipt":null,"errors":[{"__typename":"RefusedError","message":"Refused: 666"}]}""")]
    [InlineData(
        "buy(input: { count: 777 })",
        """{"receipt":null,"errors":[{"__typename":"SoldOutError","message":"Only 1 are left.","left":1},"""
        + """{"__typename":"RefusedError","message":"Refused: both"}]}""")]
    [InlineData("buyLater(input: { count: 2 })", """{"receipt":{"count":2},"errors":null}""")]
    [InlineData("buyLater(input: { count: 0 })", """{"receipt":null,"errors":[{"__typename":"NothingAsked","message":"Ask for at least one."}]}""")]
    [InlineData("buyLater(input: { count: -1 })", """{"receipt":null,"errors":[{"__typename":"RefusedError","message":"From code -1"}]}""")]
    public async Task Answers_the_result_or_what_was_expected_to_go_wrong(string field, string expected)
    {
        var data = await _server.DataAsync(
            $"mutation {{ answer: {field} {{ receipt {{ count }} errors {{ __typename ... on Error {{ message }} ... on SoldOutError {{ left }} }} }} }}");

        Assert.Equal(expected, data["answer"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_not_expected_fails_the_field() =>
        Assert.Equal("Unexpected Execution Error INTERNAL_ERROR", await _server.ErrorAsync("mutation { buy(input: { count: 13 }) { receipt { count } } }"));

    [Fact]
    public void Makes_a_union_of_all_that_is_expected()
    {
        Assert.Equal(
            ["RefusedError", "NothingAsked", "SoldOutError"],
            Assert.IsType<UnionType>(_server.Schema.FindType("BuyError")).Members.Select(member => member.Name));
        Assert.All(((UnionType)_server.Schema.FindType("BuyError")!).Members, member => Assert.Equal("Error", Assert.Single(member.Interfaces).Name));
        Assert.Equal("[Int!]", ((ObjectType)_server.Schema.FindType("CountPayload")!).Fields.Find("ints")!.Type.ToString());
    }

    [Fact]
    public void Faults_are_told_at_start()
    {
        var failure = Assert.Throws<SchemaException>(() => new ClassServer(typeof(Queries), typeof(FaultyMutations)).Schema);

        const string Prefix = "Matching.GraphQL.Tests.Annotations.MutationResultTests+";
        Assert.Equal(
            [
                $"{Prefix}FaultyMutations.Bare: MutationResult needs the mutation convention; add [UseMutationConvention] or call AddMutationConventions().",
                $"{Prefix}Mute.code: is Int!, but Error.code is String!; give it that type or a narrower one.",
                $"{Prefix}Mute: Mute implements Error but has no field message; add it.",
                $"{Prefix}Hushed.message: is String, but Error.message is String!; give it that type or a narrower one.",
            ],
            failure.Faults);
    }

    public sealed record Receipt(int Count);

    public sealed record NothingAsked
    {
        public string Message { get; } = "Ask for at least one.";
    }

    public sealed record SoldOutError(int Left)
    {
        public string Message => $"Only {Left} are left.";

        public static SoldOutError CreateErrorFrom(KeyNotFoundException failure) => new(failure.Message.Length);
    }

    public sealed class RefusedError
    {
        public RefusedError(UnauthorizedAccessException failure) => Message = $"Refused: {failure.Message}";

        private RefusedError(string message) => Message = message;

        public string Message { get; }

        public static RefusedError CreateErrorFrom(ArgumentOutOfRangeException failure) => new($"From code {failure.ActualValue}");
    }

    public sealed record Mute(int Code);

    public sealed record Hushed(string? Message);

    [QueryType]
    private static class Queries
    {
        public static int One() => 1;
    }

    [MutationType]
    private static class Mutations
    {
        [Error<RefusedError>]
        public static MutationResult<Receipt, NothingAsked, SoldOutError> Buy(int count) => count switch
        {
            0 => new NothingAsked(),
            13 => throw new InvalidOperationException("secret"),
            666 => throw new UnauthorizedAccessException("666"),
            777 => throw new AggregateException(new KeyNotFoundException("x"), new UnauthorizedAccessException("both")),
            > 5 => new SoldOutError(5),
            _ => new Receipt(count),
        };

        [Error<RefusedError>, Error<SoldOutError>]
        public static async Task<MutationResult<Receipt?, NothingAsked>> BuyLaterAsync(int count)
        {
            await Task.Yield();
            if (count < 0) throw new ArgumentOutOfRangeException(nameof(count), count, "no");
            return count == 0 ? new NothingAsked() : new Receipt(count);
        }

        public static MutationResult<List<int>, NothingAsked> Count() => new List<int> { 1 };
    }

    [MutationType]
    private static class FaultyMutations
    {
        public static MutationResult<Receipt, NothingAsked> Bare() => new NothingAsked();

        [UseMutationConvention]
        public static MutationResult<Receipt, Mute, Hushed> Silent() => new Mute(1);
    }
}

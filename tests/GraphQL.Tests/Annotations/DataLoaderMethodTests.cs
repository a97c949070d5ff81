using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Batching;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Annotations;

public sealed class DataLoaderMethodTests
{
    private readonly Census _census = new();
    private readonly ClassServer _server;

    public DataLoaderMethodTests() => _server = new(builder => builder.Services.AddSingleton(_census), typeof(Queries), typeof(CityNode));

    [Fact]
    public async Task Loads_many_keys_with_one_call_and_each_key_once()
    {
        var data = await _server.DataAsync("{ cities { name mayor rival streets } again: cities { mayor } }");

        Assert.Equal("""{"name":"Lyon","mayor":"mayor of 1","rival":"rival of 1","streets":["1a","1b"]}""", data["cities"]![0]!.ToJsonString());
        Assert.Equal("""{"name":"Nice","mayor":null,"rival":"rival of 9","streets":[]}""", data["cities"]![2]!.ToJsonString());
        Assert.Equal(["mayors 1 2 9", "rivals 1 2 9", "streets 1,2,9"], _census.Calls.Order());
    }

    [Fact]
    public async Task Requires_a_value_where_it_must_be_there() =>
        Assert.Equal("Unexpected Execution Error INTERNAL_ERROR", await _server.ErrorAsync("{ required(key: 9) }"));

    [Fact]
    public void Its_method_is_no_field() =>
        Assert.DoesNotContain(((Types.ObjectType)_server.Schema.FindType("City")!).Fields, field => field.Name.StartsWith("mayorBy", StringComparison.Ordinal));

    [Fact]
    public void Faults_are_told_at_start()
    {
        var failure = Assert.Throws<SchemaException>(() => new ClassServer(typeof(FaultyQueries)).Schema);

        const string Prefix = "Matching.GraphQL.Tests.Annotations.DataLoaderMethodTests+FaultyQueries.";
        const string Form =
            "a [DataLoader] is a static method (IReadOnlyList<TKey> keys, services…, CancellationToken) that returns Task<Dictionary<TKey, "
            + "TValue>> or Task<ILookup<TKey, TValue>>; give it that form.";
        Assert.Equal(
            [
                Prefix + "ListOf: " + Form,
                Prefix + "OneKey: " + Form,
                Prefix + "TwinAsync: a data loader Twin of the same key and value is there already; rename one with [DataLoader(\"…\")].",
                Prefix + "None: there is no data loader for the parameter loader (IDataLoader<Int32, Guid>); "
                + "mark a static method of an annotated class [DataLoader].",
                Prefix + "Several: several data loaders fit the parameter loader (IDataLoader<Int32, String>); name it first or second.",
            ],
            failure.Faults);
    }

    private sealed class Census
    {
        public List<string> Calls { get; } = [];
    }

    private sealed record City(int Key, string Name);

    [ObjectType<City>]
    private static class CityNode
    {
        public static Task<string?> MayorAsync([Parent] City city, IDataLoader<int, string> mayorByCity, CancellationToken cancellationToken) =>
            mayorByCity.LoadAsync(city.Key, cancellationToken);

        public static async Task<string?> RivalAsync([Parent] City city, IDataLoader<int, string> rivals, CancellationToken cancellationToken) =>
            (await rivals.LoadAsync([city.Key], cancellationToken))[0];

        public static async Task<IReadOnlyList<string>> StreetsAsync(
            [Parent] City city,
            IDataLoader<int, IReadOnlyList<string>> any,
            CancellationToken cancellationToken) =>
            await any.LoadRequiredAsync(city.Key, cancellationToken);

        [DataLoader]
        internal static async Task<Dictionary<int, string>> GetMayorByCityAsync(IReadOnlyList<int> keys, Census census, CancellationToken cancellationToken)
        {
            await Task.Delay(1, cancellationToken);
            lock (census) census.Calls.Add($"mayors {string.Join(' ', keys.Order())}");
            return keys.Where(key => key < 9).ToDictionary(key => key, key => $"mayor of {key}");
        }

        [DataLoader("Rivals")]
        public static Task<IReadOnlyDictionary<int, string>> ReadThemAsync(IReadOnlyList<int> keys, Census census)
        {
            lock (census) census.Calls.Add($"rivals {string.Join(' ', keys.Order())}");
            return Task.FromResult<IReadOnlyDictionary<int, string>>(keys.ToDictionary(key => key, key => $"rival of {key}"));
        }

        [DataLoader]
        internal static Task<ILookup<int, string>> StreetsByCityAsync(int[] keys, Census census)
        {
            lock (census) census.Calls.Add($"streets {string.Join(',', keys.Order())}");
            return Task.FromResult(
                keys.Where(key => key == 1).SelectMany(key => new[] { (key, $"{key}a"), (key, $"{key}b") }).ToLookup(pair => pair.key, pair => pair.Item2));
        }
    }

    [QueryType]
    private static class Queries
    {
        public static IReadOnlyList<City> Cities() => [new(1, "Lyon"), new(2, "Lille"), new(9, "Nice")];

        public static Task<string> RequiredAsync(int key, IDataLoader<int, string> mayorByCity, CancellationToken cancellationToken) =>
            mayorByCity.LoadRequiredAsync(key, cancellationToken);
    }

    [QueryType]
    private static class FaultyQueries
    {
        [DataLoader]
        public static Task<List<string>> ListOf(IReadOnlyList<int> keys) => Task.FromResult(keys.Select(key => $"{key}").ToList());

        [DataLoader]
        public static Task<Dictionary<int, string>> OneKey(int key) => Task.FromResult(new Dictionary<int, string> { [key] = "" });

        [DataLoader]
        public static Task<Dictionary<int, long>> GetTwin(IReadOnlyList<int> keys) => Task.FromResult(keys.ToDictionary(key => key, key => (long)key));

        [DataLoader]
        public static Task<Dictionary<int, long>> TwinAsync(IReadOnlyList<int> keys) => GetTwin(keys);

        [DataLoader]
        public static Task<Dictionary<int, string>> First(IReadOnlyList<int> keys) => Task.FromResult(keys.ToDictionary(key => key, key => ""));

        [DataLoader]
        public static Task<Dictionary<int, string>> Second(IReadOnlyList<int> keys) => First(keys);

        public static Task<Guid> None(IDataLoader<int, Guid> loader) => loader.LoadAsync(1);

        public static Task<string?> Several(IDataLoader<int, string> loader) => loader.LoadAsync(1);
    }
}

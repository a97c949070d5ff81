using System.Text;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Tests.Execution;

public sealed class PlanCacheTests
{
    private static DocumentKey Key(string text, string? operation = null) => new(Encoding.UTF8.GetBytes(text), operation);

    [Fact]
    public void Finds_by_content_and_operation_name()
    {
        var cache = new PlanCache<int>(4);
        cache.Add(Key("a"), 1);
        cache.Add(Key("a", "A"), 2);

        Assert.True(cache.TryGet(Key("a"), out var anonymous));
        Assert.True(cache.TryGet(Key("a", "A"), out var named));
        Assert.False(cache.TryGet(Key("b"), out _));
        Assert.Equal((1, 2), (anonymous, named));
    }

    [Fact]
    public void Forgets_what_was_not_used_for_longest()
    {
        var cache = new PlanCache<int>(2);
        cache.Add(Key("a"), 1);
        cache.Add(Key("b"), 2);
        cache.TryGet(Key("a"), out _);

        cache.Add(Key("c"), 3);

        Assert.True(cache.TryGet(Key("a"), out _));
        Assert.False(cache.TryGet(Key("b"), out _));
        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public void Keeps_nothing_when_it_has_no_room()
    {
        var cache = new PlanCache<int>(0);

        cache.Add(Key("a"), 1);

        Assert.Equal(0, cache.Count);
    }
}

using System.Collections;
using System.Reflection;

namespace Matching.Tests.Walks;

/// <summary>Holds whole answers against each other: every public property of every part of them, however deep.</summary>
internal static class SameAnswers
{
    public static void Check(object? expected, object? actual, string at)
    {
        if (ReferenceEquals(expected, actual))
            return;
        Assert.True(
            expected is not null && actual is not null && expected.GetType() == actual.GetType()
                || expected is IEnumerable and not string && actual is IEnumerable,
            $"{at}: {expected ?? "null"} and {actual ?? "null"}");
        switch (expected)
        {
            case MatchableOffer or MatchableCandidate:
                Assert.Fail($"{at}: not the record of the index");
                break;
            case Func<PairSnapshot> snapshot:
                Assert.Equal(PairSnapshotJson.Write(snapshot()), PairSnapshotJson.Write(((Func<PairSnapshot>)actual!)()));
                break;
            case IEnumerable many and not string:
                CheckAll([.. many.Cast<object?>()], [.. ((IEnumerable)actual!).Cast<object?>()], at);
                break;
            case { } one when one.GetType() is { IsEnum: false } type && type.Assembly == typeof(MatchPipeline).Assembly:
                foreach (
                    var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(property => property.GetIndexParameters().Length == 0))
                    Check(property.GetValue(one), property.GetValue(actual), $"{at}.{property.Name}");
                break;
            default:
                Assert.True(Equals(expected, actual), $"{at}: {expected} and {actual}");
                break;
        }
    }

    private static void CheckAll(object?[] expected, object?[] actual, string at)
    {
        Assert.True(expected.Length == actual.Length, $"{at}: {expected.Length} and {actual.Length}");
        for (var i = 0; i < expected.Length; i++) Check(expected[i], actual[i], $"{at}[{i}]");
    }
}

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matching.GraphQL.Fuzz.Garden;

namespace Matching.GraphQL.Fuzz.Targets;

/// <summary>Judges what the server answers.</summary>
internal static partial class Answer
{
    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    public static string? FaultOf(ReadOnlyMemory<byte> body, bool isJson)
    {
        var text = Encoding.UTF8.GetString(body.Span);
        if (Unmasked().Match(text) is { Success: true } shown) return $"The answer shows the inside of the server ({shown.Value}): {text}";

        return isJson ? FaultOfJson(body, text) : null;
    }

    private static string? FaultOfJson(ReadOnlyMemory<byte> body, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 256 });
            var isResult = json.RootElement.ValueKind == JsonValueKind.Object
                && (json.RootElement.TryGetProperty("data", out _) || json.RootElement.TryGetProperty("errors", out _));
            return isResult ? null : $"The answer is no result: {text}";
        }
        catch (JsonException fault)
        {
            return $"The answer is no JSON ({fault.Message}): {text}";
        }
    }

    [GeneratedRegex(
        PlannedFailureException.Secret
        + @"|\w+Exception\b|\bSystem\.\w|   at \w|Object reference not set|Nullable object must|Specified argument|Sequence contains"
        + @"|Arg_\w+|Parameter '")]
    private static partial Regex Unmasked();
}

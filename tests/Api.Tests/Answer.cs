using System.Net;
using System.Text.Json.Nodes;

namespace Matching.Api.Tests;

/// <summary>What the endpoint answered.</summary>
public sealed record Answer(HttpStatusCode Status, string Text, JsonObject Body)
{
    /// <summary>The data.</summary>
    public JsonNode Data => Body["data"] ?? throw new InvalidOperationException($"No data: {Text}");

    /// <summary>The data, when nothing went wrong.</summary>
    public JsonNode Sound => Body["errors"] is null ? Data : throw new InvalidOperationException($"Errors: {Text}");

    /// <summary>The codes of the errors.</summary>
    public IReadOnlyList<string?> Codes => [.. (Body["errors"]?.AsArray() ?? []).Select(error => (string?)error!["extensions"]?["code"])];

    /// <summary>The first error's message; empty when there is none.</summary>
    public string Message => (string?)Body["errors"]?[0]?["message"] ?? "";
}

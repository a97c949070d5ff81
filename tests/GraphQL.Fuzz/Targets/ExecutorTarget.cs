using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Fuzz.Mutations;

namespace Matching.GraphQL.Fuzz.Targets;

/// <summary>Validator, coercion and execution: a document and its variables, of which one or both are changed.</summary>
internal sealed class ExecutorTarget : ITarget
{
    public Mutant Make(Random random)
    {
        var (document, variables) = Corpus.Requests[random.Next(Corpus.Requests.Length)];
        var which = random.Next(3);
        return new([], which == 0 ? document : Mutator.Apply(document, random), which == 1 ? variables : Mutator.Apply(variables, random));
    }

    public async Task<Verdict> RunAsync(Mutant mutant, GardenHost host)
    {
        await using var scope = host.OpenScope();
        using var result = await host.Executor.ExecuteAsync(
            new(mutant.Body, null, VariablesOf(mutant.Variables)),
            new(scope.ServiceProvider, new ClaimsPrincipal()));
        var errors = string.Join(
            '\n',
            result.Errors.Select(error =>
                $"{error.Message} {error.Path} {string.Join(' ', error.Extensions?.Select(pair => $"{pair.Key} {pair.Value}") ?? [])}"));
        var outcome = result.Outcome == ExecutionOutcome.Executed ? result.Errors.Count == 0 ? "executed" : "executed, with errors" : result.Outcome.ToString();
        if (result.Errors.Count == 0 && result.Data.IsEmpty) return new(outcome, "There is neither data nor an error.");

        var fault = Answer.FaultOf(Encoding.UTF8.GetBytes(errors), isJson: false);
        return new(outcome, fault ?? (result.Data.IsEmpty ? null : Answer.FaultOf((byte[])[.. "{\"data\":"u8, .. result.Data.Span, .. "}"u8], isJson: true)));
    }

    private static JsonElement VariablesOf(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Those are the transport's to refuse.
            return default;
        }
    }
}

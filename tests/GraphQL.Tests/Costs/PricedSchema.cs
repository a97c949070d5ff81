using System.Security.Claims;
using System.Text.Json;
using Matching.GraphQL.Costs;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Sdl;
using Matching.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Matching.GraphQL.Tests.Costs;

/// <summary>A schema in SDL, with the directives of the draft, whose operations are priced and never run.</summary>
internal sealed class PricedSchema
{
    private const string Directives = """
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @listSize(
          assumedSize: Int, slicingArguments: [String!], slicingArgumentDefaultValue: Int,
          sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION

        """;

    private readonly RequestExecutor _executor;

    public PricedSchema(string sdl, Action<GraphQLOptions>? change = null)
    {
        var options = new GraphQLOptions();
        change?.Invoke(options);
        _executor = new(
            SdlSchemaBuilder.Build(Directives + sdl),
            options,
            NullLoggerFactory.Instance,
            (schema, document, _) => DocumentValidator.Validate(schema, document),
            [],
            new(options, []),
            new([], options));
    }

    /// <summary>The two sums, or the errors' messages.</summary>
    public async Task<object> PriceAsync(string document, string variables = "{}")
    {
        using var result = await AskAsync(document, CostMode.Validate, variables);
        return result.Cost is { } cost ? cost : string.Join(" ", result.Errors.Select(error => error.Message));
    }

    public async Task<ExecutionResult> AskAsync(string document, CostMode mode, string variables = "{}")
    {
        using var given = JsonDocument.Parse(variables);
        await using var services = new ServiceCollection().BuildServiceProvider();
        return await _executor.ExecuteAsync(
            new(document, null, given.RootElement.Clone()) { Cost = mode }, new(services, new ClaimsPrincipal()), TestContext.Current.CancellationToken);
    }
}

using System.Security.Claims;
using System.Text;
using BenchmarkDotNet.Attributes;
using Matching.GraphQL.Bench;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Language;
using Matching.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Allocations;

/// <summary>What one offer with twenty matches costs, phase by phase: Q2 of the peers' benchmark.</summary>
[MemoryDiagnoser]
public class OfferQuery
{
    private static readonly byte[] Document = Encoding.UTF8.GetBytes(
        """query Offer { offer(id: "o042") { id title romeCode hours sector location { commune lat lon } employer { id name } """
        + """matches(first: 20) { score reasons candidate { id firstName ageBracket qualificationLevel inQpv eligibility } } } }""");

    private readonly GraphQLRequest _request = new(Document, "Offer");
    private ServiceProvider _services = null!;
    private ServiceProvider _withoutCache = null!;
    private AsyncServiceScope _scope;
    private RequestExecutor _executor = null!;
    private RequestExecutor _forgetful = null!;
    private GraphQLRequestContext _context = null!;
    private GraphQLOptions _options = null!;
    private DocumentNode _parsed = null!;

    /// <summary>Starts the benchmark's server without HTTP.</summary>
    [GlobalSetup]
    public void Start()
    {
        _services = Services(plansKept: 256);
        _withoutCache = Services(plansKept: 0);
        _forgetful = _withoutCache.GetRequiredService<RequestExecutor>();
        _scope = _services.CreateAsyncScope();
        _executor = _services.GetRequiredService<RequestExecutor>();
        _options = _services.GetRequiredService<GraphQLOptions>();
        _context = new(_scope.ServiceProvider, new ClaimsPrincipal());
        _parsed = Parse();
        if (Validate() > 0) throw new InvalidOperationException("The document is not valid in the benchmark's schema.");
    }

    /// <summary>Stops it.</summary>
    [GlobalCleanup]
    public async Task StopAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        await _withoutCache.DisposeAsync();
    }

    /// <summary>Bytes to a document.</summary>
    [Benchmark]
    public DocumentNode Parse() => GraphQLParser.Parse(Document, _options.Parser);

    /// <summary>Every rule of the specification.</summary>
    /// <returns>How many errors there are.</returns>
    [Benchmark]
    public int Validate() => DocumentValidator.Validate(_executor.Schema, _parsed).Count;

    /// <summary>A document seen before, executed: 4.8 KB of JSON.</summary>
    /// <returns>The size of the answer in bytes.</returns>
    [Benchmark]
    public async Task<int> ExecuteCached()
    {
        using var result = await _executor.ExecuteAsync(_request, _context);
        return result.Data.Length;
    }

    /// <summary>A document never seen: parsed, validated, planned and executed. What the other three leave over is the plan's.</summary>
    /// <returns>The size of the answer in bytes.</returns>
    [Benchmark]
    public async Task<int> ExecuteUnseen()
    {
        using var result = await _forgetful.ExecuteAsync(_request, _context);
        return result.Data.Length;
    }

    private static ServiceProvider Services(int plansKept)
    {
        var path = Environment.GetEnvironmentVariable("DATA") ?? throw new InvalidOperationException("Set DATA to the path of data.json.");
        var services = new ServiceCollection().AddSingleton(OfferStore.Read(path));
        services.AddGraphQLServer().AddTypes(typeof(OfferQueries).Assembly).ModifyOptions(options => options.PlanCacheSize = plansKept);
        return services.BuildServiceProvider();
    }
}

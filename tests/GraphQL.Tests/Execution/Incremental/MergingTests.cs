using System.Text;
using System.Text.Json.Nodes;
using Matching.GraphQL.Execution;
using Matching.GraphQL.TestServer.Library;
using Matching.GraphQL.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Execution.Incremental;

/// <summary>An answer in parts, put together, is the answer without parts.</summary>
public sealed class MergingTests : IDisposable
{
    private readonly ServiceProvider _services;

    public MergingTests()
    {
        var services = new ServiceCollection();
        services.AddLibraryServer();
        _services = services.BuildServiceProvider();
    }

    [Fact]
    public async Task Random_operations_merge_to_the_plain_answer_in_both_formats()
    {
        var inParts = 0;
        for (var seed = 1; seed <= 400; seed++)
        {
            var document = new RandomDocument(seed).Write();
            var plain = await AskAsync(document, asOneResult: true, IncrementalFormat.Current);
            foreach (var format in new[] { IncrementalFormat.Current, IncrementalFormat.PathAndLabel })
            {
                var merged = await AskAsync(document, asOneResult: false, format);
                Assert.True(
                    JsonNode.DeepEquals(plain.Data, merged.Data),
                    $"seed {seed}: {document}\nplain  {plain.Data?.ToJsonString()}\nmerged {merged.Data?.ToJsonString()}");
                Assert.Equal(plain.ErrorPaths(), merged.ErrorPaths());
                if (merged.Results > 1) inParts++;
            }

            Assert.Equal(1, plain.Results);
        }

        Assert.InRange(inParts, 300, 800);
    }

    public void Dispose() => _services.Dispose();

    private async Task<MergedAnswer> AskAsync(string document, bool asOneResult, IncrementalFormat format)
    {
        await using var scope = _services.CreateAsyncScope();
        var executor = scope.ServiceProvider.GetRequiredService<RequestExecutor>();
        await using var stream = await executor.StreamAsync(
            new(document) { AsOneResult = asOneResult },
            new(scope.ServiceProvider, new()),
            TestContext.Current.CancellationToken);
        var results = new List<string>();
        await foreach (var result in stream) results.Add(ToJson(result, format));
        return MergedAnswer.Of(results);
    }

    private static string ToJson(ExecutionResult result, IncrementalFormat format)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        using (result) ResultEnvelope.Write(output, result, format);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}

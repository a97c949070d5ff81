using Matching.GraphQL.Sdl;
using Matching.GraphQL.TestServer.Library;
using Microsoft.AspNetCore.Builder;

namespace Matching.GraphQL.Tests;

public sealed class GraphQLCommandsTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.graphql");

    [Fact]
    public async Task Exports_the_schema_and_tells_whether_the_written_one_is_up_to_date()
    {
        Assert.Equal(1, await RunAsync("schema", "export", "--check", "--output", _file));
        Assert.Equal(0, await RunAsync("schema", "export", "--output", _file));
        Assert.Equal(0, await RunAsync("schema", "export", "--output", _file, "--check"));

        var text = await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken);
        Assert.Contains("type Book implements", text, StringComparison.Ordinal);
        Assert.NotNull(SdlSchemaBuilder.Build(text).FindType("Book"));
        await File.AppendAllTextAsync(_file, "# changed\n", TestContext.Current.CancellationToken);
        Assert.Equal(1, await RunAsync("schema", "export", "--output", _file, "--check"));
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("schema", "import")]
    [InlineData("schema", "export", "--output")]
    [InlineData("schema", "export", "--fast")]
    public async Task Refuses_what_it_does_not_understand(params string[] arguments) => Assert.Equal(2, await RunAsync(arguments));

    public void Dispose() => File.Delete(_file);

    private static async Task<int> RunAsync(params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddLibraryServer();
        await using var app = builder.Build();
        app.MapLibrary();
        return await app.RunWithGraphQLCommandsAsync(arguments);
    }
}

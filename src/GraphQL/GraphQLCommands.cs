using Matching.GraphQL.Sdl;
using Matching.GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL;

/// <summary>The commands a GraphQL application understands beside serving.</summary>
public static class GraphQLCommands
{
    private const string DefaultFile = "schema.graphql";

    /// <summary>Serves; or, for <c>schema export [--output FILE] [--check]</c>, writes the schema (<c>schema.graphql</c>), or tells whether the written one is
    /// what the code makes.</summary>
    /// <param name="app">The application, set up.</param>
    /// <param name="args">The process's arguments.</param>
    /// <returns>The exit code: 0 for success, 1 for a written schema that differs or is not there, 2 for arguments that say nothing.</returns>
    /// <exception cref="Annotations.SchemaException">The annotated classes do not make a valid schema.</exception>
    public static async Task<int> RunWithGraphQLCommandsAsync(this WebApplication app, string[] args)
    {
        if (args is not ["schema", ..])
        {
            await app.RunAsync();
            return 0;
        }

        if (args is not [_, "export", .. var options] || Read(options) is not var (file, isCheck))
        {
            await Console.Error.WriteLineAsync($"Expected: schema export [--output FILE] [--check]. FILE is {DefaultFile} without it.");
            return 2;
        }

        var text = SchemaPrinter.Print(app.Services.GetRequiredService<Schema>());
        if (!isCheck)
        {
            await File.WriteAllTextAsync(file, text);
            return 0;
        }

        if (File.Exists(file) && (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") == text) return 0;

        await Console.Error.WriteLineAsync($"{Path.GetFullPath(file)} is not the schema that the code makes; write it with: schema export --output {file}");
        return 1;
    }

    private static (string File, bool IsCheck)? Read(string[] options) => options switch
    {
        [] => (DefaultFile, false),
        ["--check", .. var rest] when Read(rest) is var (file, _) => (file, true),
        ["--output", var file, .. var rest] when Read(rest) is var (_, isCheck) => (file, isCheck),
        _ => null,
    };
}

using System.Security.Cryptography;
using System.Text;
using Matching.GraphQL.Execution.Documents;

namespace Matching.GraphQL.Tests.Transport.Documents;

public sealed class TrustedDocumentFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trusted-documents-");

    [Fact]
    public async Task Finds_files_by_the_hash_of_their_content_whatever_their_names()
    {
        Write("Named.graphql", "{ __typename }");
        Write($"{HashOf("{ a }")}.graphql", "{ a }");
        Write("notes.txt", "no document");
        var store = TrustedDocumentFolder.Read(_folder.FullName);

        Assert.Equal("{ __typename }", await FindAsync(store, HashOf("{ __typename }")));
        Assert.Equal("{ a }", await FindAsync(store, HashOf("{ a }").ToUpperInvariant()));
        Assert.Null(await FindAsync(store, HashOf("no document")));
        Assert.Null(await FindAsync(store, "Named"));
    }

    [Fact]
    public void Refuses_files_whose_names_are_not_their_hashes_and_names_all_of_them()
    {
        var wrong = new string('0', 64);
        Write($"{wrong}.graphql", "{ a }");
        Write("large.graphql", new string('#', (1024 * 1024) + 1));

        var fault = Assert.Throws<InvalidOperationException>(() => TrustedDocumentFolder.Read(_folder.FullName));

        Assert.Equal(
            $"The folder of trusted documents {_folder.FullName} has faults: {wrong}.graphql has the hash {HashOf("{ a }")}: rename it, "
            + "or restore its content. large.graphql is larger than 1048576 bytes.",
            fault.Message);
    }

    [Fact]
    public void Says_that_the_folder_is_missing() => Assert.Equal(
        $"The folder of trusted documents {Path.Combine(_folder.FullName, "none")} does not exist.",
        Assert.Throws<InvalidOperationException>(() => TrustedDocumentFolder.Read(Path.Combine(_folder.FullName, "none"))).Message);

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string?> FindAsync(TrustedDocuments store, string id) =>
        await store.FindAsync(id, TestContext.Current.CancellationToken) is { } found ? Encoding.UTF8.GetString(found.Span) : null;

    private static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder.FullName, name), content);
}

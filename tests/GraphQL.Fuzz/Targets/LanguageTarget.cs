using Matching.GraphQL.Fuzz.Mutations;
using Matching.GraphQL.Language;
using Matching.GraphQL.Sdl;

namespace Matching.GraphQL.Fuzz.Targets;

/// <summary>Parser and printer, and for type system documents the schema made of them.</summary>
internal sealed class LanguageTarget : ITarget
{
    public Mutant Make(Random random)
    {
        var text = random.Next(2) == 0 ? Corpus.Schemas[random.Next(Corpus.Schemas.Length)] : Corpus.Requests[random.Next(Corpus.Requests.Length)].Document;
        return new([], Mutator.Apply(text, random), []);
    }

    public Task<Verdict> RunAsync(Mutant mutant, GardenHost host) => Task.FromResult(Run(mutant.Body));

    private static Verdict Run(byte[] text)
    {
        DocumentNode document;
        try
        {
            document = GraphQLParser.Parse(text);
        }
        catch (GraphQLSyntaxException)
        {
            return new("no syntax", null);
        }

        var printed = SyntaxPrinter.Print(document);
        var again = SyntaxPrinter.Print(GraphQLParser.Parse(printed));
        if (printed != again) return new("syntax", $"What is printed reads back as something else:\n{printed}\n{again}");

        try
        {
            SdlSchemaBuilder.Build(document);
            return new("schema", null);
        }
        catch (SdlException)
        {
            return new("no schema", null);
        }
    }
}

using System.CommandLine;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary>The kind of data a file holds, by its name on the command line.</summary>
internal sealed class ImportKindArgument : Argument<string>
{
    /// <summary>Declares the argument and what it accepts.</summary>
    public ImportKindArgument(Words words) : base("kind")
    {
        // Their names stand in the description; in the list of commands they would leave no room for what each does.
        HelpName = "kind";
        Description = words.Say("import.kind", string.Join(", ", ImportKinds.Names));
        CompletionSources.Add(_ => ImportKinds.Names.Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        Validators.Add(result =>
        {
            if (result.Tokens.Count == 0) return;
            var written = result.Tokens[0].Value;
            if (ImportKinds.TryParse(written, out _, out var suggestion)) return;
            result.AddError(suggestion is null
                ? words.Say("import.kind.unknown", written, string.Join(", ", ImportKinds.Names))
                : words.Say("import.kind.closest", written, string.Join(", ", ImportKinds.Names), suggestion));
        });
    }

    /// <summary>The kind of a name that was accepted, with the name as the product writes it.</summary>
    public static (string Name, ImportKind Kind) Read(string name) =>
        ImportKinds.TryParse(name, out var kind, out _)
            ? (ImportKinds.NameOf(kind), kind)
            : throw new ArgumentOutOfRangeException(nameof(name), name, "Not a kind of import.");
}

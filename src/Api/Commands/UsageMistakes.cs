using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary>What is wrong with a command line, in the product's own words.</summary>
/// <remarks>The library's are partly English in French, say the same twice and name types of .NET.</remarks>
internal sealed partial class UsageMistakes(ParseResult parsed, Words words)
{
    // Read to recognise a sentence of the library among those of our own options; a test holds that none of them goes untold.
    private static readonly ResourceManager Library = new("System.CommandLine.Properties.Resources", typeof(RootCommand).Assembly);

    private static readonly (string Name, Func<UsageMistakes, SymbolResult?, string[], string> Say)[] OwnWords =
    [
        ("UnrecognizedCommandOrArgument", (mistakes, _, said) => mistakes.Unknown(said[0])),
        ("UnrecognizedArgument", (mistakes, at, said) => mistakes.Say("option.oneOf", Name(at), said[0], Listed(said[1]))),
        ("CommandRequiredArgumentMissing", (mistakes, at, _) => mistakes.Say("command.missing", Name(at))),
        ("RequiredOptionWasNotProvided", (mistakes, _, said) => mistakes.Say("command.missing", said[0])),
        ("OptionRequiredArgumentMissing", (mistakes, _, said) => mistakes.Say("command.valueMissing", said[0])),
        ("OptionExpectsOneArgument", (mistakes, _, said) => mistakes.Say("command.optionTwice", said[0])),
        ("RequiredCommandWasNotProvided", (mistakes, _, _) => mistakes.SubcommandMissing()),
        ("VersionOptionCannotBeCombinedWithOtherArguments", (mistakes, _, said) => mistakes.Say("command.alone", said[0])),
        ("ArgumentConversionCannotParseForCommand", (mistakes, at, said) => mistakes.Say("command.valueRefused", Name(at), said[0])),
        ("ArgumentConversionCannotParseForCommand_Completions", (mistakes, at, said) => mistakes.Say("command.valueRefused", Name(at), said[0])),
        ("ArgumentConversionCannotParseForOption", (mistakes, at, said) => mistakes.Say("command.valueRefused", Name(at), said[0])),
        ("ArgumentConversionCannotParseForOption_Completions", (mistakes, at, said) => mistakes.Say("command.valueRefused", Name(at), said[0])),
        // Last: it fits what the four before say too.
        ("ArgumentConversionCannotParse", (mistakes, at, said) => mistakes.Say("command.valueRefused", Name(at), said[0])),
    ];

    /// <summary>The library's sentences that have words of ours, by its names for them.</summary>
    public static IReadOnlyCollection<string> Told => [.. OwnWords.Select(one => one.Name)];

    /// <summary>Whether there is any, of those too in which the library sees nothing wrong.</summary>
    public bool Any => parsed.Action is ParseErrorAction || Swallowing().Any() || Repeated().Any() || Misspelt().Any();

    /// <summary>One sentence for each mistake, none twice.</summary>
    public IReadOnlyList<string> Sentences()
    {
        // Whatever else is wrong follows from it: the swallowed option is missing, and its value is one too many.
        var swallowing = Swallowing().Select(option => Say("command.valueMissing", option.Name)).ToList();
        return swallowing.Count > 0 ? swallowing : [.. Found().Distinct()];
    }

    private IEnumerable<string> Found() =>
    [
        .. parsed.Errors.Select(Sentence), .. Misspelt().Select(Unknown), .. Repeated().Select(option => Say("command.optionTwice", option.Name)), .. Missing(),
    ];

    // An option given without its value takes the next option for it.
    private IEnumerable<Option> Swallowing()
    {
        var names = KnownOptions().SelectMany(option => option.Aliases.Append(option.Name)).ToHashSet();
        return KnownOptions().Where(option => parsed.GetResult(option) is { Implicit: false } given && given.Tokens.Any(token => names.Contains(token.Value)));
    }

    private IEnumerable<Option> Repeated() => KnownOptions()
        .Where(option => option.Arity.MaximumNumberOfValues == 1 && parsed.GetResult(option) is { IdentifierTokenCount: > 1 });

    // A misspelt option would name the file to write or to read; who means such a file writes ./--name or sets -- before it.
    private IEnumerable<string> Misspelt() => parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
        ? []
        : parsed.CommandResult.Command.Arguments
            .SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
            .Select(token => token.Value)
            .Where(value => value.Length > 1 && value[0] == '-');

    // The library stops asking for them where a check of our own has found something.
    private IEnumerable<string> Missing() =>
    [
        .. KnownOptions().Where(option => option.Required && parsed.GetResult(option) is null).Select(option => Say("command.missing", option.Name)),
        .. KnownOptions()
            .Where(option => option.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(option) is { Implicit: false, Tokens.Count: 0 })
            .Select(option => Say("command.valueMissing", option.Name)),
    ];

    private IEnumerable<Option> KnownOptions() => parsed.CommandResult.Command.Options
        .Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive))
        .Distinct();

    private string Sentence(ParseError problem)
    {
        foreach (var (name, ownWords) in OwnWords)
            if (Pattern(name).Match(problem.Message) is { Success: true } match)
                return ownWords(this, problem.SymbolResult, [.. match.Groups.Values.Skip(1).Select(group => group.Value)]);
        return problem.Message;
    }

    private static Regex Pattern(string name)
    {
        var sentence = Library.GetString(name, CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"The library has no text named '{name}'.");
        return new Regex($"^{Place().Replace(Regex.Escape(sentence), "(.*?)")}$", RegexOptions.Singleline);
    }

    private string Unknown(string token)
    {
        var commands = parsed.CommandResult.Command.Subcommands.Select(sub => sub.Name);
        var closest = Spelling.Nearest(token, [.. commands, .. KnownOptions().Where(option => !option.Hidden).Select(option => option.Name)]);
        return closest is null ? Say("command.unknown", token) : Say("command.closest", token, closest);
    }

    private string SubcommandMissing()
    {
        var command = parsed.CommandResult.Command;
        return Say("command.subcommandMissing", command.Name, string.Join(", ", command.Subcommands.Select(sub => sub.Name)));
    }

    // The library writes one quoted word a line.
    private static string Listed(string lines) => string.Join(", ", Quoted().Matches(lines).Select(one => one.Groups[1].Value));

    private string Say(string key, params object?[] values) => words.Say(key, values);

    private static string Name(SymbolResult? at) => at switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult { Parent: OptionResult option } => option.Option.Name,
        ArgumentResult argument => HelpPage.Label(argument.Argument),
        CommandResult command => command.Command.Name,
        _ => "",
    };

    [GeneratedRegex(@"\\\{\d}")]
    private static partial Regex Place();

    [GeneratedRegex("'(.*?)'")]
    private static partial Regex Quoted();
}

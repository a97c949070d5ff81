using System.Collections;
using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Matching.Api.Commands;
using Matching.Api.Terminal;
using Spectre.Console;

namespace Matching.Api.Tests.Commands;

/// <summary>Every command as a person meets it, in each language, at each width: its help and the ways of calling it wrongly.</summary>
public sealed partial class ConsoleTests
{
    private static readonly int?[] Widths = [null, 80, 200];

    private static readonly ResourceManager Library = new("System.CommandLine.Properties.Resources", typeof(RootCommand).Assembly);

    // What our grammar cannot bring about: no response files, no check of files by the library, no suggestions of its own.
    private static readonly string[] NeverSaid =
    [
        "DirectoryDoesNotExist", "FileDoesNotExist", "FileOrDirectoryDoesNotExist", "InvalidCharactersInFileName", "InvalidCharactersInPath",
        "ErrorReadingResponseFile", "ResponseFileNotFound", "ExceptionHandlerHeader", "SuggestionsTokenNotMatched", "VersionOptionDescription",
    ];

    public static TheoryData<string, string> CommandsInEachLanguage
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (path, _) in AllCommands())
                foreach (var language in new[] { "fr", "en" }) data.Add(path, language);
            return data;
        }
    }

    [Fact]
    public void Each_sentence_of_the_library_has_words_of_ours_or_is_never_said() => Assert.Equal(
        LibraryTexts().Select(text => text.Name).Where(name => !name.StartsWith("Help", StringComparison.Ordinal)).Order(),
        UsageMistakes.Told.Concat(NeverSaid).Order());

    [Theory]
    [MemberData(nameof(CommandsInEachLanguage))]
    public async Task Help_names_all_there_is(string path, string language)
    {
        foreach (var width in Widths)
        {
            var (exit, output, error) = await RunAsync(path, "--help", language, width);

            Assert.Equal((ExitCode.Success, ""), (exit, error));
            AssertReadable(output, language, width);
            var (_, command) = AllCommands().Single(one => one.Path == path);
            Assert.All(command.Options.Where(option => !option.Hidden), option => Assert.Contains(option.Name, output, StringComparison.Ordinal));
            Assert.All(command.Arguments, argument => Assert.Contains($"<{argument.Name}>", output, StringComparison.Ordinal));
            Assert.All(command.Subcommands, sub => Assert.Contains($"  {sub.Name}", output, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(CommandsInEachLanguage))]
    public async Task A_wrong_call_is_told_on_the_error_stream_alone(string path, string language)
    {
        var (_, command) = AllCommands().Single(one => one.Path == path);
        foreach (var (wrong, named) in WrongCalls(command))
            foreach (var width in Widths)
            {
                var (exit, output, error) = await RunAsync(path, wrong, language, width);

                Assert.Equal((ExitCode.Usage, ""), (exit, output));
                Assert.Contains(named, error, StringComparison.Ordinal);
                Assert.Contains("--help", error, StringComparison.Ordinal);
                AssertReadable(error, language, width);
            }
    }

    [Theory]
    [InlineData("desk create", "", "--name", "--department")]
    [InlineData("import", "", "<kind>", "<file>")]
    [InlineData("export", "", "<kind>", "<kind>")]
    [InlineData("token", "--role administrateur --user --organisation", "--user", "--user")]
    [InlineData("import", "offers \"\"", "<file>", "<file>")]
    public async Task What_is_missing_is_named_all_at_once(string path, string arguments, string first, string second)
    {
        var (exit, _, error) = await RunAsync(path, arguments, "fr", null);

        Assert.Equal(ExitCode.Usage, exit);
        Assert.Contains(first, error, StringComparison.Ordinal);
        Assert.Contains(second, error, StringComparison.Ordinal);
        AssertReadable(error, "fr", null);
    }

    // Each way to call a command wrongly, with what its answer must name.
    private static IEnumerable<(string Arguments, string Named)> WrongCalls(Command command)
    {
        yield return ("--surely-unknown", "--surely-unknown");
        if (command is not RootCommand)
        {
            if (command.Subcommands.Count > 0) yield return ("", command.Subcommands[0].Name);
            foreach (var argument in command.Arguments) yield return ("", $"<{argument.Name}>");
            foreach (var option in command.Options.Where(option => option.Required)) yield return ("", option.Name);
        }

        foreach (var option in command.Options.Where(TakesValue))
        {
            yield return (option.Name, option.Name);
            yield return ($"{option.Name} --help", option.Name);
            if (option.Arity.MaximumNumberOfValues == 1) yield return ($"{option.Name} 1 {option.Name} 2", option.Name);
            // Where a command looks at its options together, it does so first.
            if (option.ValueType != typeof(string) && option.ValueType != typeof(string[]) && option.ValueType != typeof(FileInfo))
                yield return ($"{option.Name} wrong:value", command.Validators.Count > 0 ? "--" : "wrong:value");
        }
    }

    private static bool TakesValue(Option option) => !option.Hidden && option.ValueType != typeof(bool) && option is not (HelpOption or VersionOption);

    private static void AssertReadable(string text, string language, int? width)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= (width ?? int.MaxValue), line));
        Assert.Equal(lines.Where(line => line.Length > 0).Distinct(), lines.Where(line => line.Length > 0));
        Assert.DoesNotMatch(TypeName(), text);
        if (language == "fr") Assert.All(LibraryWords(), words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string path, string arguments, string language, int? width)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        if (width is { } characters) terminal.Profile.Width = characters;
        var screen = new Screen(output, error, new Words(Language.Named(language)), width is null ? null : terminal) { Width = width };
        var exit = await CommandLine.RunAsync([.. Split(path), "--lang", language, .. Split(arguments)], Idle, screen);
        return (exit, output.ToString(), error.ToString());
    }

    // The product's commands without their work: a call that is taken for a right one does no harm, and is seen by its exit code.
    private static IReadOnlyList<Command> Idle(Invocation invocation)
    {
        var commands = ProductCommands.Of(invocation);
        foreach (var command in commands.Concat(commands.SelectMany(command => Below("", command)).Select(one => one.Command)))
            if (command.Action is not null) command.SetAction(_ => 99);
        return commands;
    }

    private static IEnumerable<string> Split(string arguments) => arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('"'));

    private static IEnumerable<(string Path, Command Command)> AllCommands()
    {
        var screen = new Screen(TextWriter.Null, TextWriter.Null, new Words(Language.FrenchOnly), null);
        var root = new MatchingRootCommand(screen, ProductCommands.Of(new Invocation(screen, [])));
        return Below("", root).Prepend(("", root));
    }

    private static IEnumerable<(string Path, Command Command)> Below(string path, Command command) => command.Subcommands.SelectMany(sub =>
        Below($"{path} {sub.Name}".Trim(), sub).Prepend(($"{path} {sub.Name}".Trim(), sub)));

    private static IEnumerable<(string Name, string Text)> LibraryTexts() =>
        Library.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>()
            .Select(entry => ((string)entry.Key, (string)entry.Value!));

    // Its English, without the places that are filled; what French says alike is no English.
    private static IEnumerable<string> LibraryWords() => LibraryTexts()
        .SelectMany(text => Place().Split(text.Text))
        .Select(words => words.Trim(' ', '.', '\'', ':'))
        .Where(words => words.Contains(' ', StringComparison.Ordinal))
        .Concat(["Options:", "Arguments:", "Commands:", "Usage:", "Description:", "(REQUIRED)", "[command]", "[default"]);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\bSystem\.|\bNullable|`\d")]
    private static partial Regex TypeName();
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary>What <c>--help</c> shows, in the product's own words: the library's are partly English in French.</summary>
internal sealed class HelpPage(Screen screen) : SynchronousCommandLineAction
{
    private const string Margin = "  ";

    private readonly Words _words = screen.Words;

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var options = command.Options.Concat(Ancestors(command).SelectMany(ancestor => ancestor.Options.Where(option => option.Recursive)));
        Write(command.Description ?? "");
        Write("");
        Write(_words.Say("help.usage"));
        Write(Margin + Usage(command), hang: Margin.Length);
        WriteRows("help.arguments", command.Arguments.Where(argument => !argument.Hidden).Select(argument => (Label(argument), argument.Description)));
        WriteRows("help.options", options.Where(option => !option.Hidden).Select(option => (Label(option), option.Description)));
        WriteRows("help.commands", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (Label(sub), sub.Description)));
        return ExitCode.Success;
    }

    private string Usage(Command command) => string.Join(
        ' ',
        [
            .. Ancestors(command).Reverse().Select(ancestor => ancestor.Name), Label(command),
            .. command.Subcommands.Count > 0 ? [_words.Say("help.command")] : Array.Empty<string>(), _words.Say("help.someOptions"),
        ]);

    private static string Label(Command command) => string.Join(' ', [command.Name, .. command.Arguments.Where(argument => !argument.Hidden).Select(Label)]);

    /// <summary>An argument as the help names it.</summary>
    internal static string Label(Argument argument) => $"<{argument.HelpName ?? argument.Name}>";

    private string Label(Option option)
    {
        // The library also knows /h and /?, which a path may look like.
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Order(StringComparer.Ordinal).Append(option.Name));
        var value = option is HelpOption or VersionOption || option.ValueType == typeof(bool) ? "" : $" <{option.HelpName ?? option.Name.TrimStart('-')}>";
        return names + value + (option.AllowMultipleArgumentsPerToken ? "…" : "") + (option.Required ? " " + _words.Say("help.required") : "");
    }

    private static IEnumerable<Command> Ancestors(Command command)
    {
        while (command.Parents.OfType<Command>().FirstOrDefault() is { } parent)
        {
            yield return parent;
            command = parent;
        }
    }

    private void WriteRows(string title, IEnumerable<(string Label, string? Description)> shown)
    {
        var rows = shown.ToList();
        if (rows.Count == 0) return;

        Write("");
        Write(_words.Say(title));
        var column = rows.Max(row => row.Label.Length) + Margin.Length;
        foreach (var (label, description) in rows) Write($"{Margin}{label.PadRight(column)}{description}", hang: column);
    }

    private void Write(string line, int hang = 0) => screen.Output.WriteLine(LineBreaks.Fit(line, screen.Width, hang));
}

using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using Matching.Api.Terminal;
using Npgsql;

namespace Matching.Api.Commands;

/// <summary>Runs the command that the arguments name and turns its outcome into an exit code.</summary>
internal static class CommandLine
{
    // Long enough to roll a transaction back after Ctrl+C, on a busy machine too; `serve` drains by the host's own rules instead.
    private static readonly TimeSpan CancellationGrace = TimeSpan.FromSeconds(30);

    /// <summary>Runs on the process's own console.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments, Func<Invocation, IReadOnlyList<Command>> commands) =>
        RunAsync(arguments, commands, Screen.OfProcess(Language.Choose(arguments, CultureInfo.CurrentUICulture)));

    /// <summary>Runs on the given screen.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Func<Invocation, IReadOnlyList<Command>> commands, Screen screen)
    {
        CultureInfo.CurrentUICulture = screen.Words.Language.Culture;
        var (settings, rest) = SettingArguments.Split(arguments);
        var root = new MatchingRootCommand(screen, commands(new Invocation(screen, settings)));
        // A word that starts with @ is taken as it is, not as a file of further arguments.
        var parsed = root.Parse(rest, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var mistakes = new UsageMistakes(parsed, screen.Words);
        if (mistakes.Any) return await ReportUsageAsync(mistakes, screen);

        try
        {
            return await parsed.InvokeAsync(ConfigurationFor(parsed, screen));
        }
        catch (RefusedException refusal)
        {
            await screen.NoteAsync(refusal.Message);
        }
        catch (OperationCanceledException)
        {
            await screen.NoteAsync(screen.Words.Say("command.cancelled"));
            return ExitCode.Interrupted;
        }
        catch (Exception foreseen) when (ReasonOf(foreseen, screen.Words) is { } reason)
        {
            await screen.NoteAsync(reason);
        }
        catch (Exception unforeseen) when (unforeseen is not HostAbortedException)
        {
            // Our mistake, not the user's: whoever reports it needs all of it.
            await screen.NoteAsync(screen.Words.Say("command.unforeseen"));
            await screen.Error.WriteLineAsync(unforeseen.ToString());
        }

        return ExitCode.Refused;
    }

    // What any command can meet in the middle of its work; whatever it had not committed is undone.
    private static string? ReasonOf(Exception failure, Words words) =>
        BusyDatabase.IsCauseOf(failure) ? words.Say("command.busy")
        : FullDisk.IsCauseOf(failure) ? words.Say("command.diskFull")
        : failure.GetBaseException() is (SocketException or NpgsqlException { IsTransient: true }) and var cause
            ? words.Say("command.unreachable", cause.Message)
        : null;

    private static async Task<int> ReportUsageAsync(UsageMistakes mistakes, Screen screen)
    {
        foreach (var sentence in mistakes.Sentences()) await screen.NoteAsync(sentence);
        await screen.NoteAsync(screen.Words.Say("command.seeHelp"));
        return ExitCode.Usage;
    }

    private static InvocationConfiguration ConfigurationFor(ParseResult parsed, Screen screen) => new()
    {
        Output = screen.Output,
        Error = screen.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = parsed.CommandResult.Command is RootCommand or ServeCommand ? null : CancellationGrace,
    };
}

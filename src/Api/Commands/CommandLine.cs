using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Net.Sockets;
using Matching.Api.Terminal;
using Matching.Domain;
using Matching.Persistence;
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
        var root = new MatchingRootCommand(screen.Words, commands(new Invocation(screen, settings)));
        var parsed = root.Parse(rest);
        if (parsed.Action is ParseErrorAction) return await ReportUsageAsync(parsed, screen);

        try
        {
            return await parsed.InvokeAsync(ConfigurationFor(parsed, screen));
        }
        catch (RefusedException refusal)
        {
            await screen.Error.WriteLineAsync(refusal.Message);
        }
        catch (OperationCanceledException)
        {
            await screen.Error.WriteLineAsync(screen.Words.Say("command.cancelled"));
            return ExitCode.Interrupted;
        }
        catch (Exception foreseen) when (ReasonOf(foreseen, screen.Words) is { } reason)
        {
            await screen.Error.WriteLineAsync(reason);
        }
        catch (Exception unforeseen) when (unforeseen is not HostAbortedException)
        {
            // Our mistake, not the user's: whoever reports it needs all of it.
            await screen.Error.WriteLineAsync(screen.Words.Say("command.unforeseen"));
            await screen.Error.WriteLineAsync(unforeseen.ToString());
        }

        return ExitCode.Refused;
    }

    // What any command can meet in the middle of its work; whatever it had not committed is undone.
    private static string? ReasonOf(Exception failure, Words words) =>
        BusyDatabase.IsCauseOf(failure) ? words.Say("command.busy")
        : FullDisk.IsCauseOf(failure) ? words.Say("command.diskFull")
        : failure.GetBaseException() is SocketException or NpgsqlException { IsTransient: true } ? words.Say("command.unreachable", failure.GetBaseException().Message)
        : null;

    private static async Task<int> ReportUsageAsync(ParseResult parsed, Screen screen)
    {
        foreach (var problem in parsed.Errors) await screen.Error.WriteLineAsync(InOurWords(problem.Message, parsed, screen.Words) ?? problem.Message);
        var command = parsed.CommandResult.Command;
        string[] known = [.. command.Subcommands.Select(sub => sub.Name), .. command.Options.Select(option => option.Name)];
        foreach (var token in parsed.UnmatchedTokens)
            if (Spelling.Nearest(token, known) is { } closest) await screen.Error.WriteLineAsync(screen.Words.Say("command.closest", token, closest));
        await screen.Error.WriteLineAsync(screen.Words.Say("command.seeHelp"));
        return ExitCode.Usage;
    }

    // The library says these two in English alone.
    private static string? InOurWords(string problem, ParseResult parsed, Words words)
    {
        var named = parsed.CommandResult.Command.Options.FirstOrDefault(option => problem.Contains($"'{option.Name}'", StringComparison.Ordinal));
        if (named is null) return null;

        return (parsed.GetResult(named)?.IdentifierTokenCount ?? 0) switch
        {
            0 when named.Required => words.Say("command.optionMissing", named.Name),
            > 1 when named.Arity.MaximumNumberOfValues == 1 => words.Say("command.optionTwice", named.Name),
            _ => null,
        };
    }

    private static InvocationConfiguration ConfigurationFor(ParseResult parsed, Screen screen) => new()
    {
        Output = screen.Output,
        Error = screen.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = parsed.CommandResult.Command is RootCommand or ServeCommand ? null : CancellationGrace,
    };
}

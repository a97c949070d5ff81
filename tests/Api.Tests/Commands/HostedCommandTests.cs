using System.CommandLine;
using System.CommandLine.Invocation;
using Matching.Api.Commands;
using Matching.Api.Terminal;

namespace Matching.Api.Tests.Commands;

public sealed class HostedCommandTests
{
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(20);

    // Whoever holds the task can cancel it: work that kept the caller could not be stopped by Ctrl+C.
    [Fact]
    public async Task Work_that_never_yields_does_not_keep_the_caller()
    {
        using var release = new ManualResetEventSlim();
        var command = new UnyieldingCommand(release);
        var action = Assert.IsAssignableFrom<AsynchronousCommandLineAction>(command.Action);

        var running = action.InvokeAsync(command.Parse([]), TestContext.Current.CancellationToken);
        release.Set();

        Assert.Equal(ExitCode.Success, await running);
    }

    private sealed class UnyieldingCommand(ManualResetEventSlim release)
        : HostedCommand("serve", new Invocation(new Screen(TextWriter.Null, TextWriter.Null, new Words(Language.EnglishOnly), null), []))
    {
        public override Task<int> RunAsync(ParseResult parsed, CancellationToken cancel) =>
            Task.FromResult(release.Wait(TooLong, cancel) ? ExitCode.Success : ExitCode.Refused);
    }
}

using System.Text.RegularExpressions;
using Matching.Api.Terminal;

namespace Matching.Api.Tests.Terminal;

public sealed partial class ProgressDisplayTests
{
    [Fact]
    public async Task Without_a_terminal_a_line_comes_at_most_every_two_seconds_and_one_at_the_end()
    {
        using var error = new StringWriter();
        var clock = new SetClock();
        var display = new ProgressDisplay(new Screen(TextWriter.Null, error, new Words(Language.EnglishOnly), null), clock);

        var result = await display.ShowAsync("communes", progress =>
        {
            foreach (var rows in new[] { 100, 200, 300, 400 })
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                progress.Report(new Progress(rows, 400, rows));
            }

            return Task.FromResult(7);
        });

        Assert.Equal(7, result);
        Assert.Equal(["communes: 200 (50%)", "communes: 400 (100%)", "communes: done, 400 in 4.0 s"],
            error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task While_the_total_is_unknown_the_count_is_told()
    {
        using var error = new StringWriter();
        var clock = new SetClock();
        var display = new ProgressDisplay(new Screen(TextWriter.Null, error, new Words(Language.FrenchOnly), null), clock);

        await display.ShowAsync("lignes", progress =>
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            progress.Report(new Progress(1234, null, 1234));
            return Task.CompletedTask;
        });

        Assert.Contains("lignes : 1 234", error.ToString().Replace('\u202f', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_a_bar_fills()
    {
        using var drawn = new StringWriter();
        var terminal = Spectre.Console.AnsiConsole.Create(new Spectre.Console.AnsiConsoleSettings
        {
            Ansi = Spectre.Console.AnsiSupport.Yes,
            Interactive = Spectre.Console.InteractionSupport.Yes,
            Out = new Spectre.Console.AnsiConsoleOutput(drawn),
        });
        var display = new ProgressDisplay(new Screen(TextWriter.Null, TextWriter.Null, new Words(Language.EnglishOnly), terminal), TestDay.Clock);

        await display.ShowAsync("people [x]", progress =>
        {
            progress.Report(new Progress(3, 4, 3));
            return Task.CompletedTask;
        });

        Assert.Contains("people [x]", drawn.ToString(), StringComparison.Ordinal);
        Assert.Contains("100%", drawn.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public async Task A_bar_takes_one_line_at_any_width(int columns)
    {
        using var drawn = new StringWriter();
        var terminal = Spectre.Console.AnsiConsole.Create(new Spectre.Console.AnsiConsoleSettings
        {
            Ansi = Spectre.Console.AnsiSupport.Yes,
            Interactive = Spectre.Console.InteractionSupport.Yes,
            Out = new Spectre.Console.AnsiConsoleOutput(drawn),
        });
        terminal.Profile.Width = columns;
        var display = new ProgressDisplay(new Screen(TextWriter.Null, TextWriter.Null, new Words(Language.EnglishOnly), terminal), TestDay.Clock);

        await display.ShowAsync("unix_referentiel_code_rome_appellations_v460_utf8.csv", progress =>
        {
            progress.Report(new Progress(3, 4, 3));
            return Task.CompletedTask;
        });

        var lines = ControlSequence().Replace(drawn.ToString(), "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches("^unix_[^ ]* .*[0-9]+%", line));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, columns));
    }

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex ControlSequence();

    private sealed class SetClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;
    }
}

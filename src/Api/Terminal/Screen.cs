using Spectre.Console;

namespace Matching.Api.Terminal;

/// <summary>Where a command writes: results to <paramref name="Output"/>, the rest to <paramref name="Error"/>.</summary>
/// <param name="Output">What another program may read.</param>
/// <param name="Error">Refusals, notices and progress.</param>
/// <param name="Words">The user's language.</param>
/// <param name="Bars">A terminal that redraws lines, for progress bars; null when there is none.</param>
internal sealed record Screen(TextWriter Output, TextWriter Error, Words Words, IAnsiConsole? Bars)
{
    /// <summary>The output as bytes, for what is no text of ours; the caller closes it.</summary>
    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>How many characters a line of the output has; null where nobody watches it, and lines are not broken.</summary>
    public int? Width { get; init; }

    /// <summary>Writes a sentence or more to the output.</summary>
    public Task TellAsync(string text) => Output.WriteLineAsync(LineBreaks.Fit(text, Width));

    /// <summary>Writes a sentence or more to the error stream.</summary>
    public Task NoteAsync(string text) => Error.WriteLineAsync(LineBreaks.Fit(text, Bars?.Profile.Width));

    /// <summary>The process's own console; bars only when a person watches its error stream.</summary>
    public static Screen OfProcess(Language language) => new(
        Console.Out,
        Console.Error,
        new Words(language),
        Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }))
    {
        // A terminal that does not say how wide it is has no width.
        Width = !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : null,
    };
}

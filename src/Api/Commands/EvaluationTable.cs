using Matching.Api.Terminal;
using Matching.Ranking.Evaluation;

namespace Matching.Api.Commands;

/// <summary>Writes an evaluation as a table of fixed columns, which a person and a line-based program can both read.</summary>
internal sealed class EvaluationTable(Screen screen)
{
    // The widths of a figure with its interval and without, and of a line beside its name.
    private const int FewestOfName = 10, FigureWidth = 22, BareWidth = 6, WideRest = 112, NarrowRest = 64;
    private readonly ModelWords _terms = new(screen.Words);
    private int _nameWidth = FewestOfName;

    /// <summary>Writes the figures at each position and, when asked, by segment.</summary>
    public async Task WriteAsync(ModelEvaluation evaluation, bool segments)
    {
        await screen.TellAsync(Say("evaluate.heldOut", evaluation.Offers, evaluation.Pairs, evaluation.From, evaluation.Until, evaluation.ModelShare));
        if (segments) _nameWidth = evaluation.BySegment.Select(Name).Append("").Max(name => Math.Max(FewestOfName, name.Length));
        string[] orders = [Say("evaluate.shown"), Say("evaluate.model"), Say("evaluate.rules")];
        await WriteAsync(Line("NDCG", Say("evaluate.offers"), orders, Say("evaluate.random"), Say("evaluate.gain")));
        foreach (var at in evaluation.ByPosition) await WriteAsync(Line($"@{at.Position}", at.Comparison));
        if (!segments) return;

        foreach (var kind in evaluation.BySegment.GroupBy(segment => segment.Kind))
        {
            await WriteAsync(_terms.Heading(kind.Key));
            foreach (var segment in kind) await WriteAsync(Line(Name(segment), segment.Comparison));
        }
    }

    private string Name(SegmentComparison segment) => segment.Value.Length == 0 ? "?" : _terms.Part(segment);

    private Task WriteAsync(string line) => screen.Output.WriteLineAsync(line);

    private string Say(string key, params object?[] values) => screen.Words.Say(key, values);

    private string Line(string name, OrderComparison figures) => Line(
        name, Text(figures.Offers, "0"), [Figure(figures.Shown, figures), Figure(figures.Model, figures), Figure(figures.Rules, figures)],
        Text(figures.Random, "0.000"), Figure(figures.GainOverRules, figures));

    // Where a line of the terminal does not hold all, the orders go without their intervals, and a long name stands above its figures.
    private bool IsNarrow => screen.Width is { } width && width < _nameWidth + WideRest;

    private int NameWidth => IsNarrow ? Math.Min(_nameWidth, Math.Max(FewestOfName, screen.Width!.Value - NarrowRest)) : _nameWidth;

    // As wide as its heading, which is wider when it is in two languages.
    private string Line(string name, string offers, string[] orders, string random, string gain) => string.Join(
        "  ",
        [
            name.Length > NameWidth ? name + Environment.NewLine + new string(' ', NameWidth) : name.PadRight(NameWidth),
            offers.PadLeft(Say("evaluate.offers").Length),
            .. orders.Select(order => IsNarrow ? order[..Math.Min(order.Length, BareWidth)].TrimEnd().PadRight(BareWidth) : order.PadRight(FigureWidth)),
            random.PadLeft(Say("evaluate.random").Length), gain,
        ]);

    // An interval over fewer offers would be the whole range: nothing that a reader could use.
    private string Figure(RankingFigure figure, OrderComparison of) => of.Offers < GroupBootstrap.FewestGroups
        ? Text(figure.Mean, "0.000")
        : $"{Text(figure.Mean, "0.000")} [{Text(figure.Low, "0.000")}; {Text(figure.High, "0.000")}]";

    private string Text(IFormattable number, string format) => number.ToString(format, screen.Words.Language.Culture);
}

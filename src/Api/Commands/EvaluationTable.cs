using System.Text;
using Matching.Api.Terminal;
using Matching.Ranking;

namespace Matching.Api.Commands;

/// <summary>Writes an evaluation as a table of fixed columns, which a person and a line-based program can both read.</summary>
internal sealed class EvaluationTable(Screen screen)
{
    private static readonly CompositeFormat Columns = CompositeFormat.Parse("{0,-26} {1,7}  {2,-22} {3,-22} {4,-22} {5,7}  {6,-24}");

    /// <summary>Writes the figures at each position and, when asked, by segment.</summary>
    public async Task WriteAsync(ModelEvaluation evaluation, bool segments)
    {
        await screen.Output.WriteLineAsync(screen.Words.Say("evaluate.heldOut", evaluation.Offers, evaluation.Pairs, evaluation.From, evaluation.Until, evaluation.ModelShare));
        await screen.Output.WriteLineAsync(Line(
            "NDCG", Say("evaluate.offers"), Say("evaluate.shown"), Say("evaluate.model"), Say("evaluate.rules"), Say("evaluate.random"), Say("evaluate.gain")));
        foreach (var at in evaluation.ByPosition) await screen.Output.WriteLineAsync(Line($"@{at.Position}", at.Comparison));
        if (!segments) return;

        await screen.Output.WriteLineAsync(Say("evaluate.segments"));
        foreach (var segment in evaluation.BySegment)
            await screen.Output.WriteLineAsync(Line($"{segment.Kind} {(segment.Value.Length == 0 ? "?" : segment.Value)}", segment.Comparison));
    }

    private string Say(string key) => screen.Words.Say(key);

    private string Line(string name, OrderComparison figures) => Line(
        name, figures.Offers, Figure(figures.Shown, figures), Figure(figures.Model, figures), Figure(figures.Rules, figures),
        figures.Random.ToString("0.000", screen.Words.Language.Culture), Figure(figures.GainOverRules, figures));

    private string Line(params object?[] cells) => string.Format(screen.Words.Language.Culture, Columns, cells).TrimEnd();

    // An interval over fewer offers would be the whole range: nothing that a reader could use.
    private string Figure(RankingFigure figure, OrderComparison of) => of.Offers < GroupBootstrap.FewestGroups
        ? figure.Mean.ToString("0.000", screen.Words.Language.Culture)
        : string.Create(screen.Words.Language.Culture, $"{figure.Mean:0.000} [{figure.Low:0.000}; {figure.High:0.000}]");
}

using Matching.Api.Commands;
using Matching.Api.Terminal;

namespace Matching.Api.Tests.Commands;

public sealed class EvaluationTableTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Its_lines_fit_a_narrow_terminal_without_the_intervals_of_the_orders(string language)
    {
        var lines = await LinesAsync(language, 80);

        // The first line is a sentence, which a terminal may break.
        Assert.All(lines.Skip(1), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains(lines, line => line.Contains('['));
        Assert.Contains(lines, line => line == "contrat de travail temporaire d’insertion" || language == "en");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(200)]
    public async Task In_a_pipe_or_a_wide_terminal_everything_stands_on_its_line(int? width)
    {
        var lines = await LinesAsync("fr", width);

        Assert.Contains(lines, line => line.StartsWith("@10 ", StringComparison.Ordinal) && line.Count(letter => letter == '[') == 4);
    }

    private static async Task<string[]> LinesAsync(string language, int? width)
    {
        var evaluation = SampleRegistrations.Model.Evaluation;
        evaluation = evaluation with
        {
            BySegment =
            [
                .. evaluation.BySegment,
                new(SegmentKind.ContractType, "Cddi", evaluation.BySegment[0].Comparison),
                new(SegmentKind.ContractType, "Ctti", evaluation.BySegment[0].Comparison),
            ],
        };
        using var output = new StringWriter();
        await new EvaluationTable(
            new Screen(output, TextWriter.Null, new Words(Language.Named(language)), null) { Width = width }).WriteAsync(evaluation, segments: true);
        return output.ToString().TrimEnd().Split(Environment.NewLine);
    }
}

using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary>Writes what a check of plausibility found: what breaks a rule, line by line, and a table of all rules.</summary>
internal sealed class PlausibilityTable(Screen screen)
{
    private const int MostLines = 200, NumberWidth = 12;

    private static readonly int NameWidth = PlausibilityReport.RuleNames.Max(name => name.Length) + 2;

    private readonly PlausibilityWords _rules = new(screen.Words);

    /// <summary>Writes every rule with its sentence.</summary>
    public async Task WriteRulesAsync()
    {
        foreach (var name in PlausibilityReport.RuleNames) await WriteAsync(name.PadRight(NameWidth) + _rules.Rule(name), NameWidth);
    }

    /// <summary>Writes a report.</summary>
    public async Task WriteAsync(PlausibilityReport report)
    {
        foreach (var broken in report.Broken.Take(MostLines)) await WriteAsync(Line(broken), hang: 2);
        if (report.Broken.Count > MostLines) await screen.TellAsync(Say("evaluate.plausibility.more", report.Broken.Count - MostLines));
        foreach (var rule in report.Broken.Select(broken => broken.Rule).Distinct()) await WriteAsync($"{rule}: {_rules.Rule(rule)}", hang: 2);

        await screen.TellAsync(Say("evaluate.plausibility.of", report.On, report.Offers, report.People));
        await screen.Output.WriteLineAsync(Row(Say("evaluate.plausibility.rule"), Say("evaluate.plausibility.checked"), Say("evaluate.plausibility.broken")));
        foreach (var rule in report.Rules) await screen.Output.WriteLineAsync(Row(rule.Rule, Number(rule.Checked), Number(rule.Broken)));
        await screen.TellAsync(Say("evaluate.plausibility.done", report.Broken.Count));
    }

    /// <summary>What the command ends with: a script must not take a broken rule for success.</summary>
    public static int ExitCodeOf(PlausibilityReport report) => report.Broken.Count == 0 ? ExitCode.Success : ExitCode.Refused;

    private string Line(Implausibility broken) => Say(
        "evaluate.plausibility.line", broken.Rule, broken.OfferTitle, broken.OfferReference ?? broken.Offer.ToString(),
        broken.PersonReference ?? broken.Person.ToString(),
        broken.Rank, _rules.List(broken.List), _rules.Figures(broken));

    private Task WriteAsync(string line, int hang) => screen.Output.WriteLineAsync(LineBreaks.Fit(line, screen.Width, hang));

    private string Number(int number) => number.ToString("#,0", screen.Words.Language.Culture);

    private string Say(string key, params object?[] values) => screen.Words.Say(key, values);

    private static string Row(string rule, string looked, string broken) =>
        $"{rule.PadRight(NameWidth)}{looked.PadLeft(NumberWidth)}{broken.PadLeft(NumberWidth)}";
}

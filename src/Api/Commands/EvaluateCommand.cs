using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using System.Text.Json.Serialization;
using Matching.Api.Terminal;
using Matching.Ranking.Models;

namespace Matching.Api.Commands;

/// <summary><c>evaluate</c>: measures a model on what was decided since its training, beside the rules and a random order; or replays the log; or checks what
/// lists of suggestions must never hold.</summary>
internal sealed class EvaluateCommand : HostedCommand
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };
    private const int MostDifferences = 20, MostReplayed = 10_000_000;

    private static readonly Actor Installation = Actor.System("evaluate");

    private readonly Option<Guid?> _model;
    private readonly Option<bool> _json;
    private readonly Option<int?> _replay;
    private readonly Option<bool> _plausibility, _rules;

    /// <summary>Declares the options.</summary>
    public EvaluateCommand(Invocation invocation) : base("evaluate", invocation)
    {
        _model = new Option<Guid?>("--model") { Description = Words.Say("evaluate.option.model"), CustomParser = ParseModel };
        _json = new Option<bool>("--json") { Description = Words.Say("evaluate.option.json") };
        _replay = WholeNumberOption.Of("--replay", Words, "evaluate.option.replay", 1, MostReplayed);
        Add(_model);
        Add(_json);
        Add(_replay);
        _plausibility = new Option<bool>("--plausibility") { Description = Words.Say("evaluate.option.plausibility") };
        _rules = new Option<bool>("--rules") { Description = Words.Say("evaluate.option.rules") };
        Add(_plausibility);
        Add(_rules);
        Validators.Add(given =>
        {
            if ((given.GetResult(_replay), given.GetResult(_model)) is (not null, not null)) given.AddError(Words.Say("evaluate.replay.alone"));
            var checksLists = given.GetResult(_plausibility) is not null;
            if (checksLists && (given.GetResult(_replay) is not null || given.GetResult(_model) is not null))
                given.AddError(Words.Say("evaluate.plausibility.alone"));
            if (!checksLists && given.GetResult(_rules) is not null) given.AddError(Words.Say("evaluate.plausibility.needed"));
        });
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (parsed.GetValue(_rules))
        {
            await new PlausibilityTable(Screen).WriteRulesAsync();
            return ExitCode.Success;
        }

        await using var app = BuildHost(parsed);
        await OpenDatabaseAsync(app, cancel);
        if (parsed.GetValue(_plausibility)) return await CheckListsAsync(app.Services, parsed.GetValue(_json), cancel);
        if (parsed.GetValue(_replay) is { } pairs) return await ReplayAsync(app.Services, pairs, parsed.GetValue(_json), cancel);
        var model = await FindAsync(app.Services, parsed.GetValue(_model), cancel);
        try
        {
            var measured = await app.Services.GetRequiredService<ProgressDisplay>().ShowAsync(
                Words.Say("evaluate.running"),
                progress => app.Services.GetRequiredService<ModelEvaluator>().MeasureAsync(Installation, model, new TrainingBar(progress), cancel));
            await WriteAsync(model, measured, parsed.GetValue(_json));
            return ExitCode.Success;
        }
        catch (TooLittleHistoryException little)
        {
            throw new RefusedException(Words.Say("evaluate.nothingLater", model.Id, model.Facts.Until), little);
        }
        catch (RankingModelException unusable)
        {
            throw new RefusedException(Words.Say("evaluate.unusable", model.Id, unusable.Message), unusable);
        }
    }

    private async Task<int> ReplayAsync(IServiceProvider services, int pairs, bool asJson, CancellationToken cancel)
    {
        try
        {
            var report = await services.GetRequiredService<ProgressDisplay>().ShowAsync(
                Words.Say("evaluate.replay.running"),
                progress => services.GetRequiredService<RankingReplayer>().ReplayAsync(Installation, pairs, new CountBar(progress), cancel));
            // Nothing compared proves nothing: a script must not take it for success.
            if (report.Pairs == 0) throw new RefusedException(Words.Say("evaluate.replay.empty"));
            await WriteAsync(report, asJson);
            return report.Differences.Count == 0 ? ExitCode.Success : ExitCode.Refused;
        }
        catch (RankingModelException unusable)
        {
            throw new RefusedException(Words.Say("evaluate.replay.unusable", unusable.Message), unusable);
        }
    }

    private async Task<int> CheckListsAsync(IServiceProvider services, bool asJson, CancellationToken cancel)
    {
        var report = await services.GetRequiredService<ProgressDisplay>().ShowAsync(
            Words.Say("evaluate.plausibility.running"),
            async progress =>
            {
                await services.GetRequiredService<EngineFeeder>().LoadAsync(cancel);
                return await services.GetRequiredService<PlausibilityCheck>().RunAsync(new CountBar(progress), cancel);
            });
        // Nothing checked proves nothing: a script must not take it for success.
        if (report.Offers == 0 || report.People == 0) throw new RefusedException(Words.Say("evaluate.plausibility.empty", report.Offers, report.People));
        if (asJson) await Screen.Output.WriteLineAsync(JsonSerializer.Serialize(report, Json));
        else await new PlausibilityTable(Screen).WriteAsync(report);
        return PlausibilityTable.ExitCodeOf(report);
    }

    private async Task<RegisteredModel> FindAsync(IServiceProvider services, Guid? id, CancellationToken cancel)
    {
        if (id is not { } value)
            return await services.GetRequiredService<ModelEvaluator>().UsualAsync(Installation, cancel)
                ?? throw new RefusedException(Words.Say("evaluate.none"));
        return await services.GetRequiredService<RankingModelStore>().FindAsync(Installation, new(value), cancel)
            ?? throw new RefusedException(Words.Say("evaluate.unknown", value));
    }

    private async Task WriteAsync(RegisteredModel model, MeasuredModel measured, bool asJson)
    {
        if (asJson)
        {
            await Screen.Output.WriteLineAsync(JsonSerializer.Serialize(
                new { Model = model.Id.Value, model.State, model.Trainer, model.TrainerComparison, model.TrainedAt,
                    model.WeightsName, model.WeightsVersion, measured.Evaluation, Fairness = measured.Fairness.ToChecks() }, Json));
            return;
        }

        await Screen.TellAsync(Words.Say("evaluate.of", model.Id, model.TrainedAt, model.WeightsName, model.WeightsVersion));
        await Screen.TellAsync(new ModelWords(Words).State(model.State));
        await Screen.TellAsync(new ModelWords(Words).Trainer(model));
        await new EvaluationTable(Screen).WriteAsync(measured.Evaluation, segments: true);
    }

    private async Task WriteAsync(ReplayReport report, bool asJson)
    {
        if (asJson)
        {
            await Screen.Output.WriteLineAsync(JsonSerializer.Serialize(report, Json));
            return;
        }

        await Screen.TellAsync(Words.Say("evaluate.replay.done", report.Pairs, report.Rankings, report.Differences.Count));
        foreach (var difference in report.Differences.Take(MostDifferences))
            await Screen.NoteAsync(Words.Say("evaluate.replay.difference", difference.Logged, difference.Replayed));
    }

    private Guid? ParseModel(ArgumentResult given)
    {
        if (Guid.TryParse(given.Tokens[0].Value, out var id)) return id;
        given.AddError(Words.Say("evaluate.noId", given.Tokens[0].Value));
        return null;
    }

    private sealed class CountBar(IProgress<Progress> bar) : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) => bar.Report(new(value.Done, value.Of, value.Done));
    }
}

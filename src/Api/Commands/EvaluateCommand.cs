using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Matching.Api.Terminal;
using Matching.Domain;
using Matching.Persistence;
using Matching.Ranking;

namespace Matching.Api.Commands;

/// <summary><c>evaluate</c>: measures a model on what was decided since its training, beside the rules and a random order; or replays the log.</summary>
internal sealed class EvaluateCommand : HostedCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };
    private const int MostDifferences = 20;

    private static readonly Actor Installation = Actor.System("evaluate");

    private readonly Option<string?> _model;
    private readonly Option<bool> _json;
    private readonly Option<int?> _replay;

    /// <summary>Declares the options.</summary>
    public EvaluateCommand(Invocation invocation) : base("evaluate", invocation)
    {
        _model = new Option<string?>("--model") { Description = Words.Say("evaluate.option.model") };
        _json = new Option<bool>("--json") { Description = Words.Say("evaluate.option.json") };
        _replay = new Option<int?>("--replay") { Description = Words.Say("evaluate.option.replay") };
        Add(_model);
        Add(_json);
        Add(_replay);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var app = BuildHost(parsed);
        await OpenDatabaseAsync(app, cancel);
        if (parsed.GetValue(_replay) is { } pairs) return await ReplayAsync(app.Services, pairs, cancel);
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

    private async Task<int> ReplayAsync(IServiceProvider services, int pairs, CancellationToken cancel)
    {
        if (pairs < 1) throw new RefusedException(Words.Say("evaluate.replay.count", pairs));
        try
        {
            var report = await services.GetRequiredService<ProgressDisplay>().ShowAsync(
                Words.Say("evaluate.replay.running"),
                progress => services.GetRequiredService<RankingReplayer>().ReplayAsync(Installation, pairs, new ReplayBar(progress), cancel));
            await Screen.Output.WriteLineAsync(Words.Say("evaluate.replay.done", report.Pairs, report.Rankings, report.Differences.Count));
            foreach (var difference in report.Differences.Take(MostDifferences))
                await Screen.Error.WriteLineAsync(Words.Say("evaluate.replay.difference", difference.Logged, difference.Replayed));
            return report.Differences.Count == 0 ? ExitCode.Success : ExitCode.Refused;
        }
        catch (RankingModelException unusable)
        {
            throw new RefusedException(Words.Say("evaluate.replay.unusable", unusable.Message), unusable);
        }
    }

    private async Task<RegisteredModel> FindAsync(IServiceProvider services, string? id, CancellationToken cancel)
    {
        if (id is null)
            return await services.GetRequiredService<ModelEvaluator>().UsualAsync(Installation, cancel) ?? throw new RefusedException(Words.Say("evaluate.none"));
        if (!Guid.TryParse(id, out var value)) throw new RefusedException(Words.Say("evaluate.noId", id));
        return await services.GetRequiredService<RankingModelStore>().FindAsync(Installation, new(value), cancel)
            ?? throw new RefusedException(Words.Say("evaluate.unknown", value));
    }

    private async Task WriteAsync(RegisteredModel model, MeasuredModel measured, bool asJson)
    {
        if (asJson)
        {
            await Screen.Output.WriteLineAsync(JsonSerializer.Serialize(
                new { Model = model.Id.Value, model.State, model.TrainedAt, model.WeightsName, model.WeightsVersion, measured.Evaluation, Fairness = measured.Fairness.ToChecks() }, Json));
            return;
        }

        await Screen.Output.WriteLineAsync(Words.Say("evaluate.of", model.Id, model.State, model.TrainedAt, model.WeightsName, model.WeightsVersion));
        await new EvaluationTable(Screen).WriteAsync(measured.Evaluation, segments: true);
    }

    private sealed class ReplayBar(IProgress<Progress> bar) : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) => bar.Report(new(value.Done, value.Of, value.Done));
    }
}

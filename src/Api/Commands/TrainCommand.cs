using System.CommandLine;
using System.CommandLine.Parsing;
using Matching.Api.Configuration;
using Matching.Api.RankingModels;
using Matching.Api.Terminal;
using Matching.Ranking.Training.MlNet;

namespace Matching.Api.Commands;

/// <summary><c>train</c>: learns an order from past placements, says what it is worth, and registers it as a candidate.</summary>
internal sealed class TrainCommand : HostedCommand
{
    private readonly Option<bool> _resume;
    private readonly Option<TrainerChoice?> _trainer;
    private readonly Option<int?> _trees;
    private readonly Option<int?> _seed;

    /// <summary>Declares the options.</summary>
    public TrainCommand(Invocation invocation) : base("train", invocation)
    {
        _resume = new Option<bool>("--resume") { Description = Words.Say("train.resume") };
        var usual = TrainingOptions.Usual;
        _trainer = new Option<TrainerChoice?>("--trainer") { Description = Words.Say("train.trainer", Word(usual.Trainer)), CustomParser = ParseTrainer };
        _trees = WholeNumberOption.Of("--trees", Words, "train.trees", 1, TrainingOptions.MostTrees, usual.LambdaMart.Trees, usual.LightGbm.Trees);
        _seed = WholeNumberOption.Of("--seed", Words, "train.seed", int.MinValue, int.MaxValue, usual.LambdaMart.Seed);
        Add(_resume);
        Add(_trainer);
        Add(_trees);
        Add(_seed);
        Validators.Add(given =>
        {
            if (given.GetValue(_resume) && (given.GetResult(_trainer) ?? given.GetResult(_trees) ?? given.GetResult(_seed)) is not null)
                given.AddError(Words.Say("train.resumeAlone"));
        });
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var app = BuildHost(parsed);
        await OpenDatabaseAsync(app, cancel);
        try
        {
            var model = await app.Services.GetRequiredService<ProgressDisplay>().ShowAsync(
                Words.Say("train.running"),
                progress => TrainAsync(app.Services, parsed, progress, cancel));
            await new TrainingSummary(Screen).WriteAsync(model);
            return ExitCode.Success;
        }
        catch (TooLittleHistoryException little)
        {
            throw new RefusedException(Words.Say("train.tooLittle", little.Offers, little.Needed), little);
        }
        catch (NoTrainingToResumeException none)
        {
            throw new RefusedException(Words.Say("train.nothingToResume", none.Folder), none);
        }
        catch (NativeLibraryMissingException missing)
        {
            throw new RefusedException(Words.Say("train.noLightGbm", missing.Reason, Word(TrainerChoice.LambdaMart)), missing);
        }
        catch (OperationCanceledException)
        {
            await Screen.NoteAsync(Words.Say(app.Services.GetRequiredService<ModelTrainer>().CanResume ? "train.stopped" : "train.stoppedEarly"));
            return ExitCode.Interrupted;
        }
    }

    private Task<RegisteredModel> TrainAsync(IServiceProvider services, ParseResult parsed, IProgress<Progress> bar, CancellationToken cancel)
    {
        var actor = Actor.System("train");
        return services.GetRequiredService<TrainingAnnouncer>().RunAsync(
            (trainer, told) => parsed.GetValue(_resume)
                ? trainer.ResumeAsync(actor, told, cancel)
                : trainer.TrainAsync(
                    actor,
                    TrainingOptions.UsualWith(parsed.GetValue(_trainer) ?? TrainingOptions.Usual.Trainer, parsed.GetValue(_trees), parsed.GetValue(_seed)),
                    services.GetRequiredService<MatchingSettings>().Ranking.HalfTrust,
                    told,
                    cancel),
            new TrainingBar(bar),
            Guid.NewGuid());
    }

    private TrainerChoice? ParseTrainer(ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        foreach (var trainer in Enum.GetValues<TrainerChoice>())
            if (Word(trainer) == text) return trainer;
        given.AddError(Words.Say("train.unknownTrainer", text, string.Join(", ", Enum.GetValues<TrainerChoice>().Select(Word))));
        return null;
    }

    private static string Word(TrainerChoice trainer) => trainer switch
    {
        TrainerChoice.LambdaMart => "lambdamart",
        TrainerChoice.LightGbm => "lightgbm",
        _ => "best",
    };
}

/// <summary>Tells what came of a training: what it learned from, what it is worth, where it is, and what stands in its way.</summary>
internal sealed class TrainingSummary(Screen screen)
{
    /// <summary>Writes the summary.</summary>
    public async Task WriteAsync(RegisteredModel model)
    {
        await SayAsync("train.learned", model.Facts.Offers, model.Facts.Pairs, model.Facts.Reconstructed, model.Facts.From, model.Facts.Until);
        await screen.TellAsync(new ModelWords(screen.Words).Trainer(model));
        await new EvaluationTable(screen).WriteAsync(model.Evaluation, segments: false);
        await SayAsync("train.registered", model.Id);
        await SayAsync(model.Obstacles.Count == 0 ? "train.mayRise" : "train.obstacle");
        foreach (var obstacle in model.Obstacles) await screen.TellAsync(new ModelWords(screen.Words).Obstacle(obstacle));
    }

    private Task SayAsync(string key, params object?[] values) => screen.TellAsync(screen.Words.Say(key, values));
}

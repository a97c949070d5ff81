using Matching.Ranking.Bench;
using Matching.Ranking.Formats;
using Matching.Ranking.Models;
using Matching.Ranking.Training.MlNet;

try
{
    switch (args)
    {
        case ["train", .. var rest]: TrainCommand.Run(new(rest)); return 0;
        case ["predict", .. var rest]: PredictCommand.Run(new(rest)); return 0;
        case ["rank", .. var rest]: RankCommand.Run(new(rest)); return 0;
        case ["synthetic", .. var rest]: SyntheticCommand.Run(new(rest)); return 0;
        default: throw new ArgumentException($"'{string.Join(' ', args)}'; expected train, predict, rank or synthetic, as bench/README.md tells.");
    }
}
catch (Exception refused) when (
    refused is ArgumentException or SvmLightException or RankingModelException or NativeLibraryMissingException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}

using System.Text.RegularExpressions;
using Matching.Ranking.Training.MlNet;

namespace Matching.Api.Tests.Commands;

public sealed class TrainCommandTests(SeededFolder folder) : IClassFixture<SeededFolder>
{
    private const int MostTries = 10;

    // Enough to be stopped on the way, few enough to be grown to the end.
    private const int ManyTrees = 1_500, TreesOfBoth = 300;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Says_what_was_learned_what_it_is_worth_and_where_the_model_is()
    {
        var run = await folder.RunAsync("train --trees 15 --seed 4 --lang en");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(
            @"^Learned from [\d,]+ offers and [\d,]+ people presented \([\d,]+ rebuilt\), decided from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\.",
            run.Output);
        Assert.Matches(@"(?m)^@10 +\d+  0\.\d{3} \[0\.\d{3}; [01]\.\d{3}\]", run.Output);
        Assert.Matches("Model [0-9a-f-]{36} registered as a candidate", run.Output);
        Assert.Contains("promotion", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Training: done, \d+ in", run.Error);
        Assert.False(File.Exists(folder.File("training/history")));
    }

    [Theory]
    [InlineData("", "Trainer: LambdaMART, not compared with another\\.")]
    [InlineData("--trainer lambdamart", "Trainer: LambdaMART, not compared with another\\.")]
    [InlineData("--trainer lightgbm", "Trainer: LightGBM, not compared with another\\.")]
    [InlineData(
        "--trainer best",
        @"Trainer: (LambdaMART|LightGBM), kept of both: NDCG@10 of [01]\.\d{3} by LambdaMART and of [01]\.\d{3} by LightGBM"
        + @" on the last \d+ offers of the training data\.")]
    public async Task Says_who_trained_and_why(string trainer, string line)
    {
        Assert.SkipUnless(NativeLightGbm.IsThere, "LightGBM's native library cannot be loaded here.");

        var run = await folder.RunAsync($"train --trees 15 {trainer} --lang en");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Matches($"(?m)^{line}\r?$", run.Output);
    }

    [Theory]
    [InlineData(
        "en",
        "Trainer: LambdaMART; LightGBM could not be tried, its native library cannot be loaded on the machine.",
        "LightGBM cannot train on this machine: ",
        "Use --trainer lambdamart, which needs neither.")]
    [InlineData(
        "fr",
        "Méthode : LambdaMART ; LightGBM n’a pas pu être essayée, sa bibliothèque native ne se charge pas sur la machine.",
        "LightGBM ne peut pas apprendre sur cette machine : ",
        "Prenez --trainer lambdamart, qui s’en passe.")]
    public async Task Without_the_native_library_the_better_is_ours_in_one_line_and_LightGBM_is_refused(
        string language, string line, string refusal, string advice)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege");
        var program = ProgramWithoutLightGbm();

        var best = await folder.RunAsync(program, $"train --trees 15 --trainer best --lang {language}");
        var named = await folder.RunAsync(program, $"train --trees 15 --trainer lightgbm --lang {language}");
        var ours = await folder.RunAsync(program, $"train --trees 15 --lang {language}");

        Assert.True(best.ExitCode == 0, best.Error);
        Assert.Contains(line, best.Output.Split('\n').Select(each => each.TrimEnd('\r')));
        Assert.Equal((1, ""), (named.ExitCode, named.Output));
        Assert.Contains(refusal, named.Error, StringComparison.Ordinal);
        Assert.Contains(advice, named.Error, StringComparison.Ordinal);
        Assert.True(ours.ExitCode == 0, ours.Error);
    }

    [Theory]
    [InlineData("en", "LightGBM tells no progress and, once interrupted, ends its part first")]
    [InlineData("fr", "LightGBM ne dit pas son avancement et, interrompue, finit d’abord sa partie")]
    public async Task The_help_says_what_LightGBM_cannot_do(string language, string sentence)
    {
        var help = await folder.RunAsync($"train --help --lang {language}");

        Assert.Contains(sentence, string.Join(' ', help.Output.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_usual_number_of_trees_is_told_and_taken()
    {
        var (usual, other) = (TrainingOptions.Usual.LambdaMart.Trees, TrainingOptions.Usual.LightGbm.Trees);

        var help = await folder.RunAsync("train --help --lang en");

        Assert.Contains($"by default {usual} for LambdaMART and {other} for LightGBM", help.Output, StringComparison.Ordinal);
        Assert.Equal(TrainingOptions.Usual, TrainingOptions.UsualWith());
    }

    [Theory]
    [InlineData("en", "Stopped. Go on with: train --resume", "Learned from")]
    [InlineData("fr", "Arrêté. Reprenez avec : train --resume", "Appris de")]
    public async Task A_training_that_was_stopped_goes_on_and_one_that_ended_does_not(string language, string stopped, string learned)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Stopped by a Unix signal");
        var (code, error) = await InterruptedAsync($"train --trees {ManyTrees} --seed 9 --lang {language}");

        var resumed = await folder.RunAsync($"train --resume --lang {language}");
        var again = await folder.RunAsync($"train --resume --lang {language}");

        Assert.Equal(130, code);
        Assert.Contains(stopped, error, StringComparison.Ordinal);
        Assert.True(resumed.ExitCode == 0, resumed.Error);
        Assert.StartsWith(learned, resumed.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains(folder.File("training"), again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_that_was_stopped_begins_again_and_ends_as_if_it_had_not_been()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Stopped by a Unix signal");
        Assert.SkipUnless(NativeLightGbm.IsThere, "LightGBM's native library cannot be loaded here.");
        var arguments = $"train --trainer best --trees {TreesOfBoth} --seed 9 --lang fr";
        var (code, error) = await InterruptedAsync(arguments);

        var resumed = await folder.RunAsync("train --resume --lang fr");
        var whole = await folder.RunAsync(arguments);

        Assert.Equal(130, code);
        Assert.Contains("Arrêté. Reprenez avec : train --resume", error, StringComparison.Ordinal);
        Assert.True(resumed.ExitCode == 0, resumed.Error);
        Assert.Matches(@"NDCG@10 de [01],\d{3} par LambdaMART et de [01],\d{3} par LightGBM", resumed.Output);
        Assert.Equal(WithoutId(whole.Output), WithoutId(resumed.Output));
        Assert.False(CanResume);
    }

    [Fact]
    public async Task The_better_of_both_that_was_stopped_while_it_grew_goes_on_from_its_trees()
    {
        const string Trainer = "Méthode : LambdaMART ; LightGBM n’a pas pu être essayée, sa bibliothèque native ne se charge pas sur la machine.";
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Stopped by a Unix signal, and links need a privilege");
        var program = ProgramWithoutLightGbm();
        var arguments = $"train --trainer best --trees {ManyTrees} --seed 9 --lang fr";
        var (code, error) = await InterruptedAsync(arguments, "trees", program);

        var resumed = await folder.RunAsync(program, "train --resume --lang fr");
        var whole = await folder.RunAsync(program, arguments);

        Assert.True(code == 130, error);
        Assert.True(resumed.ExitCode == 0, resumed.Error);
        Assert.Contains(Trainer, resumed.Output.Split('\n').Select(line => line.TrimEnd('\r')));
        Assert.Equal(WithoutId(whole.Output), WithoutId(resumed.Output));
        Assert.False(CanResume);
    }

    [Theory]
    [InlineData("en", "Too little history: 0 past offers have people whose outcomes differ, at least 60 are needed")]
    [InlineData("fr", "Trop peu d’historique : 0 offre passée départage des personnes aux issues différentes, il en faut au moins 60")]
    public async Task Without_a_past_it_says_how_much_there_is_and_how_much_it_needs(string language, string reason)
    {
        using var empty = new TemporaryFolder();

        var run = await CommandRun.OfAsync(empty, $"train --lang {language}");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(empty.File("training/history")));
    }

    [Theory]
    [InlineData("--trees 0 --lang en", "--trees 0: expected a whole number from 1 to 10000.")]
    [InlineData("--trees 10001 --lang fr", "--trees 10001 : un nombre entier de 1 à 10000 est attendu.")]
    [InlineData("--trees many --lang en", "--trees many: expected a whole number from 1 to 10000.")]
    [InlineData("--seed 3000000000 --lang en", "--seed 3000000000: expected a whole number from -2147483648 to 2147483647.")]
    [InlineData("--resume --trees 5 --lang en", "neither --trees nor --seed")]
    [InlineData("--resume --seed 5 --lang fr", "ni --trees ni --seed")]
    [InlineData("--resume --trainer best --lang en", "nor --trainer")]
    [InlineData("--trainer xgboost --lang en", "--trainer xgboost: expected one of lambdamart, lightgbm, best.")]
    [InlineData("--trainer 1 --lang fr", "--trainer 1 : une méthode parmi lambdamart, lightgbm, best est attendue.")]
    public async Task A_wrong_option_is_a_mistake_of_usage_that_says_what_is_allowed(string arguments, string reason)
    {
        using var empty = new TemporaryFolder();

        var run = await CommandRun.OfAsync(empty, $"train {arguments}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(empty.Path));
    }

    // The program as it stands where the library is not. What starts it is copied, since links are followed to where they lead.
    private string ProgramWithoutLightGbm()
    {
        var (from, to) = (Path.GetDirectoryName(CommandRun.Program)!, folder.File("program"));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var (name, copy) = (Path.GetFileName(file), Path.Combine(to, Path.GetRelativePath(from, file)));
            if (name.Contains("lib_lightgbm", StringComparison.Ordinal) || File.Exists(copy)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (name.StartsWith("Matching.Api.", StringComparison.Ordinal)) File.Copy(file, copy);
            else File.CreateSymbolicLink(copy, file);
        }

        return Path.Combine(to, Path.GetFileName(CommandRun.Program));
    }

    private bool CanResume => File.Exists(folder.File("training/history"));

    // Each training is registered under an id of its own.
    private static string WithoutId(string output) => Regex.Replace(output, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");

    /// <summary>Runs a training and interrupts it once it has kept a file that it can go on from.</summary>
    /// <remarks>On a busy machine the training may be over before the signal comes: that shows nothing, so it is tried again.</remarks>
    private async Task<(int ExitCode, string Error)> InterruptedAsync(string arguments, string kept = "history", string? program = null)
    {
        var ended = await InterruptedOnceAsync(arguments, kept, program);
        for (var tries = 1; !CanResume && tries < MostTries; tries++) ended = await InterruptedOnceAsync(arguments, kept, program);
        return ended;
    }

    private async Task<(int ExitCode, string Error)> InterruptedOnceAsync(string arguments, string kept, string? program)
    {
        using var process = folder.Start(program ?? CommandRun.Program, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        while (!File.Exists(folder.File($"training/{kept}")) && !process.HasExited) await Task.Delay(5, Cancel);
        await CommandRun.TerminateAsync(process);
        await process.WaitForExitAsync(Cancel);
        await output;
        return (process.ExitCode, await error);
    }
}

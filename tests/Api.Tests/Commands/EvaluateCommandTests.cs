using System.Text.Json.Nodes;

namespace Matching.Api.Tests.Commands;

public sealed class EvaluateCommandTests(EvaluateCommandTests.TrainedFolder folder) : IClassFixture<EvaluateCommandTests.TrainedFolder>
{
    [Fact]
    public async Task A_table_puts_the_model_beside_the_rules_and_chance_in_the_readers_words()
    {
        var english = await folder.RunAsync("evaluate --lang en");
        var french = await folder.RunAsync($"evaluate --model {folder.Model} --lang fr");

        Assert.Equal((0, 0), (english.ExitCode, french.ExitCode));
        Assert.StartsWith($"Model {folder.Model}, trained ", english.Output, StringComparison.Ordinal);
        Assert.Contains("candidate: registered, orders nobody", english.Output, StringComparison.Ordinal);
        Assert.Contains("NDCG@10 by contract type", english.Output, StringComparison.Ordinal);
        Assert.Contains("candidat : enregistré, ne classe personne", french.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^@10 +\d+  0,\d{3} \[0,\d{3}; [01],\d{3}\]", french.Output);
        Assert.Contains("Espaces verts", french.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("GreenSpaces", french.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("")]
    public async Task The_columns_stand_under_their_headings_in_one_language_and_in_both(string language)
    {
        var run = await folder.RunAsync(language.Length == 0 ? "evaluate" : $"evaluate --lang {language}");

        var lines = run.Output.Split('\n');
        var heading = lines.Single(line => line.StartsWith("NDCG ", StringComparison.Ordinal));
        var figures = lines.Single(line => line.StartsWith("@10", StringComparison.Ordinal));
        var gain = heading.LastIndexOf("  ", StringComparison.Ordinal) + 2;
        Assert.Matches(@"^-?0[.,]\d{3} \[", figures[gain..]);
    }

    [Fact]
    public async Task As_json_the_output_is_json_alone_whatever_the_language()
    {
        var run = await folder.RunAsync("evaluate --json --lang fr");

        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal((0, folder.Model, "Candidate"), (run.ExitCode, (string)json["model"]!, (string)json["state"]!));
        Assert.Equal([1, 3, 5, 10], json["evaluation"]!["byPosition"]!.AsArray().Select(at => (int)at!["position"]!));
        var ten = json["evaluation"]!["byPosition"]![3]!["comparison"]!;
        Assert.InRange((double)ten["shown"]!["mean"]!, (double)ten["shown"]!["low"]!, (double)ten["shown"]!["high"]!);
        Assert.All(
            ["Sector", "Territory", "ContractType"],
            kind => Assert.Contains(kind, json["evaluation"]!["bySegment"]!.AsArray().Select(part => (string)part!["kind"]!)));
        Assert.NotNull(json["fairness"]!.AsArray());
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("--model 6f9619ff-8b86-4011-b42d-00c04fc964ff --lang en", "No model 6f9619ff-8b86-4011-b42d-00c04fc964ff is registered.")]
    [InlineData("--model 6f9619ff-8b86-4011-b42d-00c04fc964ff --lang fr", "Aucun modèle 6f9619ff-8b86-4011-b42d-00c04fc964ff n’est inscrit.")]
    [InlineData("--replay 100 --lang en", "The log is empty: no ranking was served yet")]
    [InlineData("--replay 100 --json --lang fr", "Le journal est vide : aucun classement n’a encore été servi")]
    public async Task What_is_not_there_is_refused_and_named(string arguments, string reason)
    {
        var run = await folder.RunAsync($"evaluate {arguments}");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "No model is registered. Run train.")]
    [InlineData("fr", "Aucun modèle n’est inscrit. Lancez train.")]
    public async Task Without_any_model_it_says_how_to_get_one(string language, string reason)
    {
        using var empty = new TemporaryFolder();

        var run = await CommandRun.OfAsync(empty, $"evaluate --lang {language}");

        Assert.Equal((1, "", reason), (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Theory]
    [InlineData("--model 12 --lang en", "'12' is no identifier of a model; expected a UUID")]
    [InlineData("--model 12 --lang fr", "« 12 » n’est pas un identifiant de modèle")]
    [InlineData("--replay 0 --lang en", "--replay 0: expected a whole number from 1 to 10000000.")]
    [InlineData("--replay all --lang fr", "--replay all : un nombre entier de 1 à 10000000 est attendu.")]
    [InlineData("--plausibility --replay 5 --lang en", "neither --model nor --replay with it")]
    [InlineData("--rules --lang fr", "--rules va avec --plausibility.")]
    [InlineData("--replay 5 --model 6f9619ff-8b86-4011-b42d-00c04fc964ff --lang en", "no --model with it")]
    public async Task A_wrong_option_is_a_mistake_of_usage_that_says_what_is_allowed(string arguments, string reason)
    {
        using var empty = new TemporaryFolder();

        var run = await CommandRun.OfAsync(empty, $"evaluate {arguments}");

        Assert.Equal((2, ""), (run.ExitCode, run.Output.Trim()));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(empty.Path));
    }

    [Theory]
    [InlineData("en", "Nobody is suggested for a kind of contract that their file refuses.")]
    [InlineData("fr", "Personne n’est suggéré pour un type de contrat refusé dans son dossier.")]
    public async Task The_rules_of_plausibility_are_listed_without_a_database(string language, string sentence)
    {
        using var empty = new TemporaryFolder();

        var run = await CommandRun.OfAsync(empty, $"evaluate --plausibility --rules --lang {language}");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(PlausibilityReport.RuleNames, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        Assert.Matches($"(?m)^contract-wanted +{sentence}", run.Output);
        Assert.Empty(Directory.GetFileSystemEntries(empty.Path));
    }

    [Theory]
    [InlineData("en", "There is no list to check: 0 open offers, 0 people looking for work.")]
    [InlineData("fr", "Il n’y a aucune liste à vérifier : 0 offre ouverte, 0 personne en recherche.")]
    public async Task Nothing_to_check_is_no_success(string language, string reason)
    {
        using var empty = new TemporaryFolder();

        var run = await CommandRun.OfAsync(empty, $"evaluate --plausibility --lang {language}");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_that_break_no_rule_are_told_in_a_table_and_end_with_0()
    {
        var english = await folder.RunAsync("evaluate --plausibility --lang en");
        var json = await folder.RunAsync("evaluate --plausibility --json --lang fr");

        Assert.Equal((0, 0), (english.ExitCode, json.ExitCode));
        Assert.Matches(@"(?m)^rule +checked +broken\r?$", english.Output);
        Assert.Matches(@"(?m)^reach +[\d,]+ +0\r?$", english.Output);
        Assert.Contains("0 places break a rule.", english.Output, StringComparison.Ordinal);
        Assert.Equal(PlausibilityReport.RuleNames, JsonNode.Parse(json.Output)!["rules"]!.AsArray().Select(rule => (string)rule!["rule"]!));
        Assert.Empty(JsonNode.Parse(json.Output)!["broken"]!.AsArray());
    }

    /// <summary>The same with one model, a candidate.</summary>
    public sealed class TrainedFolder : IAsyncLifetime
    {
        private readonly SeededFolder _folder = new();

        public string Model { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            await _folder.InitializeAsync();
            var train = await _folder.RunAsync("train --trees 15 --lang en");
            Model = train.Output.Split("Model ")[1][..36];
        }

        public ValueTask DisposeAsync() => _folder.DisposeAsync();

        internal Task<CommandRun> RunAsync(string arguments) => _folder.RunAsync(arguments);
    }
}

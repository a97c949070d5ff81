using Matching.Api.Hosting;
using Matching.Api.Terminal;

namespace Matching.Api.Tests.Hosting;

public sealed class StorageRefusalsTests
{
    public static TheoryData<DatabaseProblem> Problems => [.. Enum.GetValues<DatabaseProblem>()];

    public static TheoryData<BackupProblem> BackupProblems => [.. Enum.GetValues<BackupProblem>()];

    [Theory, MemberData(nameof(Problems))]
    public void Whatever_is_wrong_with_a_database_is_said_in_both_languages_with_its_place(DatabaseProblem problem) =>
        Check(new DatabaseStartException(problem, "/srv/matching.db", "the detail"));

    [Theory, MemberData(nameof(BackupProblems))]
    public void Whatever_is_wrong_with_a_backup_is_said_in_both_languages_with_its_place(BackupProblem problem) =>
        Check(new BackupException(problem, "/srv/matching.db", "the detail"));

    [Fact]
    public void What_nobody_foresaw_stays_unsaid() =>
        Assert.Null(StorageRefusals.Of(new InvalidOperationException("?"), new Words(Language.EnglishOnly), ""));

    private static void Check(Exception failure)
    {
        var (french, english) = (Say(failure, Language.FrenchOnly), Say(failure, Language.EnglishOnly));

        Assert.NotEqual(french, english);
        Assert.All([french, english], text => Assert.Contains("/srv/matching.db", text, StringComparison.Ordinal));
        Assert.All([french, english], text => Assert.InRange(text.Split('\n').Length, 1, 2));
    }

    private static string Say(Exception failure, Language language) => StorageRefusals.Of(failure, new Words(language), "")!.Message;
}

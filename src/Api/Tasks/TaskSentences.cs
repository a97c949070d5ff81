using System.Globalization;
using System.Resources;
using Matching.Api.Matches;

namespace Matching.Api.Tasks;

/// <summary>Says what happens if a task is not done, in French or English, from <c>TaskSentences.resx</c> and <c>TaskSentences.en.resx</c>.</summary>
internal static class TaskSentences
{
    private static readonly ResourceManager Texts = new(typeof(TaskSentences));
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr"), English = CultureInfo.GetCultureInfo("en");

    /// <summary>The sentence of a task.</summary>
    /// <exception cref="MissingManifestResourceException">There is none for its kind.</exception>
    public static string IfNothing(AwaitedTask task, ReaderLanguage language)
    {
        var culture = language == ReaderLanguage.En ? English : French;
        var sentence = Texts.GetString(task.Kind.ToString(), culture) ?? throw new MissingManifestResourceException($"No sentence for '{task.Kind}'.");
        return task.Due is { } due
            ? string.Format(culture, sentence, LegalDay.Of(due).ToString(language == ReaderLanguage.En ? "d MMMM yyyy" : "D", culture))
            : sentence;
    }
}

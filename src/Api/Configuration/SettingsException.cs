using Matching.Api.Commands;
using Matching.Api.Terminal;

namespace Matching.Api.Configuration;

/// <summary>The configuration cannot be used; the message names every key, its value and what is allowed.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems, Words words)
    : RefusedException(string.Join(Environment.NewLine, [words.Say("settings.refused"), .. problems.Select(Entry)]))
{
    /// <summary>One entry per wrong key or value.</summary>
    public IReadOnlyList<string> Problems => problems;

    private static string Entry(string problem) => "  - " + problem.ReplaceLineEndings(Environment.NewLine + "    ");
}

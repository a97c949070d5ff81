using Matching.Api.Commands;
using Matching.Api.Terminal;

namespace Matching.Api.Configuration;

/// <summary>The configuration cannot be used; the message names every key, its value and what is allowed.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems, Words words)
    : RefusedException(words.Say("settings.refused") + Environment.NewLine + string.Join(Environment.NewLine, problems.Select(problem => "  - " + problem.ReplaceLineEndings(Environment.NewLine + "    "))))
{
    /// <summary>One entry per wrong key or value.</summary>
    public IReadOnlyList<string> Problems => problems;
}

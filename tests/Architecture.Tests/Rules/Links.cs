using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests.Rules;

/// <summary>Links of a Markdown page that lead nowhere.</summary>
internal static partial class Links
{
    /// <summary>Relative targets that do not exist, and anchors without a heading; web addresses are not visited.</summary>
    /// <param name="page">The page's path from the repository's root.</param>
    /// <param name="markdown">Its text.</param>
    /// <param name="read">A file's text, "" for a folder, or null when there is neither.</param>
    public static IEnumerable<string> Broken(string page, string markdown, Func<string, string?> read)
    {
        foreach (var target in Targets(markdown))
        {
            if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal)) continue;

            var (path, anchor) = Split(target);
            var text = path.Length == 0 ? markdown : read(Resolve(page, path));
            if (text is null || (anchor is not null && !Anchors(text).Contains(anchor))) yield return target;
        }
    }

    private static IEnumerable<string> Targets(string markdown) =>
        Link().Matches(Fence().Replace(markdown, "")).Select(match => match.Groups[1].Value);

    private static (string Path, string? Anchor) Split(string target) =>
        target.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? (target[..hash], target[(hash + 1)..]) : (target, null);

    private static string Resolve(string page, string path)
    {
        var folder = path.StartsWith('/') ? "" : Path.GetDirectoryName(page) ?? "";
        var root = Path.GetFullPath("/repository");
        return Path.GetRelativePath(root, Path.GetFullPath(Path.Combine(root, folder, path.TrimStart('/')))).Replace('\\', '/');
    }

    // GitHub's rule: small letters, spaces to hyphens, the rest of the punctuation gone.
    private static HashSet<string> Anchors(string markdown) => [.. Heading().Matches(Fence().Replace(markdown, ""))
        .Select(match => NotInAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"\]\(([^)\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\- _]")]
    private static partial Regex NotInAnchor();
}

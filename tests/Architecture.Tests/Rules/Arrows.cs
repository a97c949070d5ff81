using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests.Rules;

/// <summary>Who may import whom; ARCHITECTURE.md draws it.</summary>
internal static partial class Arrows
{
    /// <summary>Direct arrows; what they reach may be imported too.</summary>
    private static readonly Dictionary<string, string[]> Direct = new()
    {
        ["Matching.Domain"] = [],
        ["Matching.Ranking"] = [],
        ["Matching.GraphQL"] = [],
        ["Matching"] = ["Matching.Domain", "Matching.Ranking"],
        ["Matching.Persistence"] = ["Matching"],
        ["Matching.Seed"] = ["Matching.Persistence"],
        ["Matching.Api"] = ["Matching.Persistence", "Matching.GraphQL", "Matching.Seed"],
    };

    /// <summary>The product's assemblies.</summary>
    public static IReadOnlyCollection<string> Assemblies => Direct.Keys;

    /// <summary>Which of our assemblies one may import, directly or through another.</summary>
    public static IReadOnlySet<string> AllowedFor(string assembly)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>(Direct[assembly]);
        while (open.TryDequeue(out var next))
            if (reached.Add(next)) foreach (var further in Direct[next]) open.Enqueue(further);
        return reached;
    }

    /// <summary>References of an assembly that no arrow allows.</summary>
    public static IEnumerable<string> Broken(string assembly, IEnumerable<string> references) =>
        references.Where(Direct.ContainsKey).Where(reference => reference != assembly && !AllowedFor(assembly).Contains(reference));

    /// <summary>Namespaces that a source text names though no arrow allows it, wherever it names them.</summary>
    public static IEnumerable<string> BrokenIn(string assembly, string source)
    {
        var forbidden = Assemblies.Where(other => other != assembly && other != "Matching" && !AllowedFor(assembly).Contains(other));
        var named = QualifiedName().Matches(SourceText.WithoutComments(source)).Select(match => match.Value).ToHashSet();
        return forbidden.Where(other => named.Any(name => name == other || name.StartsWith(other + ".", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\bMatching(\.[A-Z][A-Za-z0-9]*)+")]
    private static partial Regex QualifiedName();
}

using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Snapshooter.Xunit3;

namespace Matching.Api.Tests.Snapshots;

/// <summary>Compares an answer with the file of its name in <c>__snapshots__</c>.</summary>
/// <remarks>
/// A missing file fails like a wrong one. After a change that is meant: <c>SNAPSHOOTER_STRICT_MODE=false dotnet test tests/Api.Tests
/// --filter FullyQualifiedName~Snapshots</c> writes what is missing and puts what differs beside it, under <c>__mismatch__</c>.
/// </remarks>
internal static partial class WholeAnswer
{
    /// <summary>What differs from run to run: identifiers, what points at them, moments of writing, and the pseudonyms of a run's key.</summary>
    private static readonly string[] Volatile =
        [
            "id", "endCursor", "pseudonym", "version", "stateSince", "trainedAt", "promotedAt", "proposedAt", "introductionAcceptedAt", "introducedAt",
            "enteredAt", "number",
        ];

    [ModuleInitializer]
    internal static void BeStrict()
    {
        if (Environment.GetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE") is null) Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", "true");
    }

    /// <summary>Holds an answer against its file.</summary>
    public static void Match(Answer answer, string name)
    {
        _ = answer.Sound;
        var json = JToken.Parse(answer.Text);
        // What can give nothing is left out, so that a rule without points yet changes no file.
        foreach (var part in json.SelectTokens("$..parts[?(@.maximum == 0)]").ToList()) part.Remove();
        Snapshot.Match(json, name, options => Volatile.Aggregate(options, (ignoring, field) => ignoring.IgnoreAllFields(field)));
    }

    /// <summary>Holds a text against its file, whatever its identifiers and moments are.</summary>
    public static void Match(string text, string name) => Snapshot.Match(Moment().Replace(Identifier().Replace(text, "(identifier)"), "(moment)"), name);

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2} UTC")]
    private static partial Regex Moment();
}

using Matching.Api.Matches;

namespace Matching.Api.Outcomes;

/// <summary>Somebody else changed it since the caller read it. Nothing was changed: read it again, and send the change with its present version.</summary>
internal sealed class VersionConflictException(long currentVersion, ReaderLanguage language) : Exception(OutcomeSentences.Say("version-conflict", language))
{
    /// <summary>Always <c>VERSION_CONFLICT</c>.</summary>
    public string Code { get; } = "VERSION_CONFLICT";

    /// <summary>The present version.</summary>
    public long CurrentVersion => currentVersion;
}

using System.Globalization;

namespace Matching.Persistence.Imports;

/// <summary>How a file is imported.</summary>
public sealed record ImportOptions
{
    /// <summary>
    /// Whether good rows are written although others are bad; the bad ones then go to <c>&lt;file&gt;.rejected.csv</c>.
    /// By default a file with one bad row changes nothing.
    /// </summary>
    public bool KeepGoing { get; init; }

    /// <summary>The edition of the data where the file does not say it, such as <c>4.0-v460</c>; null: from the file's name.</summary>
    public string? Version { get; init; }

    /// <summary>The language of the reasons in the file of rejected rows.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("fr");

    /// <summary>Who imports; the audit names it.</summary>
    public required Actor Actor { get; init; }
}

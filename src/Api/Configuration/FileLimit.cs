using System.Globalization;

namespace Matching.Api.Configuration;

/// <summary>How many files the process may hold open, connections included.</summary>
internal static class FileLimit
{
    private const string Line = "Max open files";

    /// <summary>The limit of this process; null where the system has none or does not tell.</summary>
    public static int? OfThisProcess()
    {
        try
        {
            return File.ReadLines("/proc/self/limits").Select(Read).FirstOrDefault(limit => limit is not null);
        }
        catch (IOException)
        {
            // Not Linux.
            return null;
        }
    }

    /// <summary>The limit that a line of <c>/proc/self/limits</c> tells; null when it tells another or none.</summary>
    public static int? Read(string line) =>
        line.StartsWith(Line, StringComparison.Ordinal)
        && line[Line.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var soft, ..]
        && long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? (int)Math.Min(limit, int.MaxValue)
            : null;
}

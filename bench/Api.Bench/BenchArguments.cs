using System.Globalization;
using Matching.Api.Hosting;

namespace Matching.Api.Bench;

/// <summary>What is measured.</summary>
/// <param name="Server">The server's assembly.</param>
/// <param name="Candidates">How many people the demonstration has.</param>
/// <param name="Seconds">Processor seconds of the server for each document, after as many to warm up; of abuse, seconds for each part.</param>
/// <param name="Port">Where the server listens.</param>
/// <param name="Role">Who asks.</param>
/// <param name="IsAbuse">Whether a usual user is measured beside one who asks for too much.</param>
internal sealed record BenchArguments(string Server, int Candidates, int Seconds, int Port, string Role, bool IsAbuse)
{
    /// <summary>How many connections ask at once.</summary>
    public const int Connections = 4;

    /// <summary>Reads the words; null when they are not understood.</summary>
    public static BenchArguments? Read(string[] words)
    {
        var isAbuse = words is ["abuse", ..];
        if (isAbuse) words = words[1..];
        if (words.Length is < 1 or > 5 || !File.Exists(words[0])) return null;
        return new(Path.GetFullPath(words[0]), Number(1, 3_000), Number(2, 10), Number(3, 5_169), words.Length > 4 ? words[4] : "facilitateur", isAbuse);

        int Number(int at, int usual) => words.Length > at ? int.Parse(words[at], CultureInfo.InvariantCulture) : usual;
    }
}

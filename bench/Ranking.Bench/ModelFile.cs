using Matching.Ranking.Formats;
using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;
namespace Matching.Ranking.Bench;

/// <summary>Opens our models and LightGBM's text models, told apart by their first line.</summary>
internal static class ModelFile
{
    public static RankingModel Read(string path)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[5];
        var isLightGbm = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start is [.., (byte)'\n' or (byte)'\r']
            && start.AsSpan().StartsWith("tree"u8);
        stream.Position = 0;
        return isLightGbm ? LightGbmModelFile.Read(stream) : RankingModelFile.Read(stream);
    }
}

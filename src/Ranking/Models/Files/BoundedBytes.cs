namespace Matching.Ranking.Models.Files;

/// <summary>Reads a stream to its end, but never more than allowed: a file may be of any length.</summary>
internal static class BoundedBytes
{
    public static byte[] Read(Stream stream, int most)
    {
        using var bytes = new MemoryStream();
        var part = new byte[81_920];
        for (int read; (read = stream.Read(part)) > 0;)
        {
            if (bytes.Length + read > most) throw new RankingModelException($"More than {most} bytes; expected at most that.");
            bytes.Write(part, 0, read);
        }

        return bytes.ToArray();
    }
}

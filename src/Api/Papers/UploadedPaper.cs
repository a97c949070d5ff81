using System.Security.Cryptography;
using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.GraphQL.Transport.Uploads;

namespace Matching.Api.Papers;

/// <summary>Looks at a file that was sent: its ends, to tell what it is, and its digest, to tell a repeated request.</summary>
internal static class UploadedPaper
{
    /// <summary>The file as it may be kept, and the SHA-256 of its bytes.</summary>
    /// <exception cref="AggregateException">It may not be kept; holds an <see cref="InvalidInputException"/>.</exception>
    public static async Task<(SentPaper Sent, string Digest)> CheckAsync(IFile file, TimeProvider clock, AskedLanguage asked, CancellationToken cancel)
    {
        await using var stream = file.OpenReadStream();
        var head = new byte[(int)Math.Min(file.Length, PaperFile.EndBytes)];
        await stream.ReadExactlyAsync(head, cancel);
        var tail = new byte[head.Length];
        stream.Position = file.Length - tail.Length;
        await stream.ReadExactlyAsync(tail, cancel);
        var fault = PaperFile.Check(file.Name, file.ContentType, file.Length, head, tail, out var format);
        Outcome.Refuse(fault is null ? [] : [fault], asked.Language);

        stream.Position = 0;
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
        var kept = new PaperFile { Id = PaperFileId.New(clock), Name = file.Name, Format = format, Bytes = (int)file.Length };
        return (new(kept, file.OpenReadStream), digest);
    }
}

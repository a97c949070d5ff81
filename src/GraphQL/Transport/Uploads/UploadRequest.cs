using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Matching.GraphQL.Transport.Uploads;

/// <summary>Reads a request of the GraphQL multipart request specification: <c>operations</c>, then <c>map</c>, then the files, in that order; no file is held
/// in memory beyond a limit.</summary>
internal sealed class UploadRequest : IDisposable
{
    private const int LargestMap = 64 * 1024;
    private readonly List<UploadedFile> _files = [];
    private readonly List<string> _tokens = [];
    private readonly UploadScalar _scalar;

    private UploadRequest(UploadScalar scalar) => _scalar = scalar;

    /// <summary>The JSON body it would be without files, with what stands for each.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    public static bool IsWanted(HttpRequest request) => request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    /// <exception cref="RequestRefusal">The request is not as the specification says, or larger than allowed.</exception>
    public static async Task<UploadRequest> ReadAsync(HttpContext http, GraphQLOptions options, UploadScalar scalar)
    {
        // A form can send files to any site.
        CrossSiteRequests.Refuse(http.Request, PreflightRequirement.All);
        if (http.Request.ContentLength > options.Uploads.MaxTotalBytes) throw TooLarge(options.Uploads);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = options.Uploads.MaxTotalBytes;

        var request = new UploadRequest(scalar);
        try
        {
            await request.FillAsync(
                new(BoundaryOf(http.Request), http.Request.Body) { HeadersLengthLimit = 8 * 1024, HeadersCountLimit = 16 }, options, http.RequestAborted);
            return request;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException)
        {
            request.Dispose();
            throw RequestRefusal.BadRequest("The multipart body cannot be read: it ends early, or its parts are malformed.");
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var token in _tokens) _scalar.Remove(token);
        foreach (var file in _files) file.Dispose();
    }

    private async Task FillAsync(MultipartReader reader, GraphQLOptions options, CancellationToken cancellationToken)
    {
        var operations = await FieldAsync(reader, "operations", options.MaxRequestBytes, cancellationToken);
        var map = new UploadMap(operations, await FieldAsync(reader, "map", LargestMap, cancellationToken), options.Uploads.MaxFiles);
        long total = 0;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var (key, name) = NamesOf(section);
            map.Expect(key);
            var file = await UploadedFile.ReceiveAsync(section.Body, name, section.ContentType, options.Uploads, cancellationToken);
            _files.Add(file);
            total += file.Length;
            if (total > options.Uploads.MaxTotalBytes) throw TooLarge(options.Uploads);

            _tokens.Add(_scalar.Add(file));
            map.Put(key, _tokens[^1]);
        }

        if (map.Missing.Count > 0)
            throw RequestRefusal.BadRequest(
                $"The map names files that were not sent: {string.Join(", ", map.Missing.Order(StringComparer.Ordinal).Select(key => $"\"{key}\""))}.");
        Body = map.Operations;
    }

    private static async Task<ReadOnlyMemory<byte>> FieldAsync(MultipartReader reader, string expected, int limit, CancellationToken cancellationToken)
    {
        var section = await reader.ReadNextSectionAsync(cancellationToken);
        if (section is null || NamesOf(section).Key != expected)
            throw RequestRefusal.BadRequest("A multipart request begins with the fields \"operations\" and \"map\", in this order; the files follow.");

        using var content = new MemoryStream();
        var buffer = new byte[4096];
        while (await section.Body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (content.Length + count > limit) throw new RequestRefusal(413, $"The field \"{expected}\" is larger than {limit} bytes.");
            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }

    private static (string Key, string FileName) NamesOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            && HeaderUtilities.RemoveQuotes(disposition.Name) is { Length: > 0 } name
            ? (name.ToString(), (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).ToString())
            : throw RequestRefusal.BadRequest("A part of the multipart body has no name (Content-Disposition: form-data; name=\"…\").");

    private static string BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 70 } boundary
            ? boundary.ToString()
            : throw RequestRefusal.BadRequest("The Content-Type multipart/form-data needs a boundary of 1 to 70 characters.");

    private static RequestRefusal TooLarge(UploadOptions options) =>
        new(413, $"The request with its files is larger than {options.MaxTotalBytes} bytes.", "UPLOAD_TOO_LARGE");
}

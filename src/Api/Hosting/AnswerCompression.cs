using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Matching.Api.Hosting;

/// <summary>Which answers travel compressed (docs/decisions/0163).</summary>
internal static class AnswerCompression
{
    // Whole answers only: events and parts of an answer are sent as they come, and a compressor would hold them back.
    private static readonly string[] Types =
    [
        "application/json", "application/graphql-response+json", "application/problem+json",
        "text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml",
    ];

    /// <summary>Adds Brotli and gzip, at the level that costs least.</summary>
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = Types;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddSingleton<IResponseCompressionProvider, WorthwhileCompression>();
    }

    private sealed class WorthwhileCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
        : ResponseCompressionProvider(services, options)
    {
        // An answer that fits into one packet arrives no sooner when it is compressed.
        private const int OnePacket = 1_400;

        public override bool ShouldCompressResponse(HttpContext context) =>
            context.Response.ContentLength is not < OnePacket && base.ShouldCompressResponse(context);
    }
}

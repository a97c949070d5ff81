namespace Matching.GraphQL.Transport.Uploads;

/// <summary>What a request with files may bring.</summary>
public sealed class UploadOptions
{
    /// <summary>Whether files are taken at all; <c>AddUploadType</c> sets it.</summary>
    public bool IsEnabled { get; internal set; }

    /// <summary>The most files of one request. Default 10.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>The largest file, in bytes. Default 16 MiB.</summary>
    public long MaxFileBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>The largest request with files, in bytes. Default 32 MiB.</summary>
    public long MaxTotalBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Up to how many bytes a file is kept in memory; a larger one is kept in a temporary file that its owner alone can read. Default 64
    /// KiB.</summary>
    public int MaxBytesInMemory { get; set; } = 64 * 1024;
}

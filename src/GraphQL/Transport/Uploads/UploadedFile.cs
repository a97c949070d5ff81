namespace Matching.GraphQL.Transport.Uploads;

/// <summary>A file that has arrived: small ones are in memory, others on disk until the request ends.</summary>
internal sealed class UploadedFile : IFile, IDisposable
{
    private readonly MemoryStream _memory = new();
    private string? _path;

    private UploadedFile(string name, string? contentType) => (Name, ContentType) = (name, contentType);

    public string Name { get; }

    public string? ContentType { get; }

    public long Length { get; private set; }

    /// <exception cref="RequestRefusal">The file is larger than allowed.</exception>
    public static async Task<UploadedFile> ReceiveAsync(
        Stream body, string name, string? contentType, UploadOptions options, CancellationToken cancellationToken)
    {
        var file = new UploadedFile(name, contentType);
        try
        {
            await file.FillAsync(body, options, cancellationToken);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public Stream OpenReadStream() => _path is { } path
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 81_920, useAsync: true)
        : new MemoryStream(_memory.GetBuffer(), 0, (int)_memory.Length, writable: false);

    public void Dispose()
    {
        _memory.Dispose();
        if (_path is not null) File.Delete(_path);
    }

    private async Task FillAsync(Stream body, UploadOptions options, CancellationToken cancellationToken)
    {
        Stream target = _memory;
        var buffer = new byte[16 * 1024];
        try
        {
            while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                Length += count;
                if (Length > options.MaxFileBytes)
                    throw new RequestRefusal(413, $"The file \"{Name}\" is larger than {options.MaxFileBytes} bytes.", "UPLOAD_TOO_LARGE");
                if (_path is null && Length > options.MaxBytesInMemory) target = await SpillAsync(cancellationToken);
                await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }
        }
        finally
        {
            if (_path is not null) await target.DisposeAsync();
        }
    }

    /// <summary>Moves what came so far to a new file.</summary>
    private async Task<Stream> SpillAsync(CancellationToken cancellationToken)
    {
        _path = Path.Combine(Path.GetTempPath(), $"graphql-upload-{Guid.NewGuid():N}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(_path, options);
        _memory.Position = 0;
        await _memory.CopyToAsync(file, cancellationToken);
        _memory.SetLength(0);
        return file;
    }
}

using Matching.Api.Commands;
using Matching.Api.Configuration;
using Matching.Api.Terminal;

namespace Matching.Api.Security;

/// <summary>A secret in a file that only its owner can read, made the first time it is needed.</summary>
internal sealed class OwnerOnlyFile(string path, Words words)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private const int Attempts = 500;

    /// <summary>The file's text.</summary>
    /// <param name="make">Makes the text of a file that is not there yet.</param>
    /// <exception cref="RefusedException">The file cannot be made or read, or others can read it.</exception>
    public string ReadOrMake(Func<string> make)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: > 0 }) Create(make);
            RefuseIfOthersCanRead();
            using var reader = new StreamReader(Patiently(() => File.OpenRead(path)));
            return reader.ReadToEnd();
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(words.Say("key.unusable", path, unusable.Message), unusable);
        }
    }

    // Of several first starts, the one that holds the file alone writes it while it is empty; the others wait for it and
    // use what it wrote. Moving a draft into place would not do: on Unix a move that must not overwrite looks first and
    // renames then, so that two first starts could both believe that theirs was kept.
    private void Create(Func<string> make)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) DataFolder.Make(folder);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var file = Patiently(() => new FileStream(path, options));
        RefuseIfOthersCanRead();
        if (file.Length > 0) return;

        using var writer = new StreamWriter(file);
        writer.Write(make());
    }

    // A plain IOException is the one that says that somebody else holds the file; missing files and folders have their own.
    private static FileStream Patiently(Func<FileStream> open)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return open();
            }
            catch (IOException held) when (held.GetType() == typeof(IOException) && attempt < Attempts)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private void RefuseIfOthersCanRead()
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Others) == 0) return;
        throw new RefusedException(words.Say("key.open", path));
    }
}

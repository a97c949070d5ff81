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

    /// <summary>The file's text.</summary>
    /// <param name="make">Makes the text of a file that is not there yet.</param>
    /// <exception cref="RefusedException">The file cannot be made or read, or others can read it.</exception>
    public string ReadOrMake(Func<string> make)
    {
        try
        {
            if (!File.Exists(path)) Create(make());
            RefuseIfOthersCanRead();
            return File.ReadAllText(path);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(words.Say("key.unusable", path, unusable.Message), unusable);
        }
    }

    private void Create(string text)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) DataFolder.Make(folder);
        // Written beside and moved into place without overwriting: of two first starts, one secret wins and both use it.
        // Each has a draft of its own, threads of one process too.
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var writer = new StreamWriter(draft, options)) writer.Write(text);
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private void RefuseIfOthersCanRead()
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Others) == 0) return;
        throw new RefusedException(words.Say("key.open", path));
    }
}

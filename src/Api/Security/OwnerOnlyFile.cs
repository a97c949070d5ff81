using System.Text;
using Matching.Api.Commands;
using Matching.Api.Configuration;
using Matching.Api.Terminal;

namespace Matching.Api.Security;

/// <summary>A secret in a file that only its owner can read, made the first time it is needed.</summary>
/// <remarks>It is written aside and renamed into place: a full disk or a lost process never leaves an empty or cut one.</remarks>
internal sealed class OwnerOnlyFile(string path, Words words)
{
    // How long another first start may hold the lock: its holder writes some hundred bytes.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private const int Attempts = 150;

    private readonly string _lock = path + ".lock", _draft = path + ".draft";

    // An empty file was never a secret: it is what a full disk left of one.
    private bool IsMade => new FileInfo(path) is { Exists: true, Length: > 0 };

    /// <summary>The file's text.</summary>
    /// <param name="make">Makes the text of a file that is not there yet, or is empty.</param>
    /// <exception cref="RefusedException">The file cannot be made or read, or others can read it.</exception>
    public string ReadOrMake(Func<string> make)
    {
        try
        {
            if (!IsMade) Create(make);
            if (OwnerOnly.IsOpenToOthers(path)) throw new RefusedException(words.Say("key.open", path));
            return File.ReadAllText(path);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(words.Say("key.unusable", path, unusable.Message), unusable);
        }
    }

    // Of several first starts, the one that holds the lock makes the file; the others then find it. A rename alone would not
    // do: on Unix one that must not overwrite looks first and renames then, so that two could both believe theirs was kept.
    private void Create(Func<string> make)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) DataFolder.Make(folder);
        using (TakeLock())
        {
            if (!IsMade) Write(make());
        }

        Forget(_lock);
    }

    private FileStream TakeLock()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return OwnerOnly.Create(_lock, FileMode.OpenOrCreate);
            }
            // A plain IOException is the one that says that somebody else holds the file.
            catch (IOException held) when (held.GetType() == typeof(IOException) && attempt < Attempts)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private void Write(string text)
    {
        try
        {
            using (var file = OwnerOnly.Create(_draft, FileMode.Create))
            {
                file.Write(Encoding.ASCII.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            File.Move(_draft, path, overwrite: true);
        }
        catch (IOException)
        {
            Forget(_draft);
            throw;
        }
    }

    // The lock goes only once the secret stands: whoever takes another one then writes nothing any more.
    private static void Forget(string left)
    {
        try
        {
            File.Delete(left);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Held by another first start, which removes it.
        }
    }
}

using Matching.Api.Commands;
using Matching.Api.Configuration;
using Matching.Api.Terminal;
using Matching.Persistence;

namespace Matching.Api.Security;

/// <summary>A secret in a file that only its owner can read, made the first time it is needed.</summary>
internal sealed class OwnerOnlyFile(string path, Words words)
{
    // How long a file may stay empty or held before it is taken as it is: its maker writes it at once.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private const int Attempts = 150;

    /// <summary>The file's text.</summary>
    /// <param name="make">Makes the text of a file that is not there yet.</param>
    /// <exception cref="RefusedException">The file cannot be made or read, or others can read it.</exception>
    public string ReadOrMake(Func<string> make)
    {
        try
        {
            if (!File.Exists(path)) Create(make());
            RefuseIfOthersCanRead();
            return Read();
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(words.Say("key.unusable", path, unusable.Message), unusable);
        }
    }

    // Of several first starts, the one that makes the file writes it; the others read what it wrote. Moving a draft into
    // place would not do: on Unix a move that must not overwrite looks first and renames then, so that two first starts
    // could both believe that theirs was kept.
    private void Create(string text)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) DataFolder.Make(folder);
        FileStream file;
        try
        {
            file = OwnerOnly.Create(path, FileMode.CreateNew);
        }
        catch (IOException) when (File.Exists(path))
        {
            return;
        }

        using var writer = new StreamWriter(file);
        writer.Write(text);
    }

    private string Read()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var text = File.ReadAllText(path);
                if (text.Length > 0 || attempt == Attempts) return text;
            }
            // A plain IOException is the one that says that somebody else holds the file.
            catch (IOException held) when (held.GetType() == typeof(IOException) && attempt < Attempts)
            {
            }

            Thread.Sleep(Pause);
        }
    }

    private void RefuseIfOthersCanRead()
    {
        if (OwnerOnly.IsOpenToOthers(path)) throw new RefusedException(words.Say("key.open", path));
    }
}

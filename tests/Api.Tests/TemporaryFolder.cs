namespace Matching.Api.Tests;

/// <summary>A folder of its own for one test, gone with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("matching-api-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Sets a file's permissions; skips the test where files have none.</summary>
    public static void Permit(string file, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no such permissions.");
        else System.IO.File.SetUnixFileMode(file, mode);
    }

    public void Dispose()
    {
        // A process or pool that lets go of its files at this moment may still make one.
        for (var time = 0; ; time++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (IOException) when (time < 20)
            {
                Thread.Sleep(50);
            }
        }
    }
}

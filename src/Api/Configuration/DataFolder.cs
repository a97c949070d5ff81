namespace Matching.Api.Configuration;

/// <summary>Finds the folder that holds what must survive a restart: the SQLite file and the signing key.</summary>
internal static class DataFolder
{
    // systemd sets this for a unit with StateDirectory=.
    private const string StateDirectoryVariable = "STATE_DIRECTORY";

    /// <summary>
    /// The configured folder; else the service manager's; else <c>data/</c> of the checkout the program was built in;
    /// else the user's own data folder. It never depends on the current folder, so that the data is found again from anywhere.
    /// </summary>
    public static string Locate(string? configured) =>
        Locate(configured, Environment.GetEnvironmentVariable(StateDirectoryVariable), AppContext.BaseDirectory);

    /// <summary>Whether somebody said where it is: the configuration or the service manager.</summary>
    public static bool IsNamed(string? configured) =>
        configured is not null || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(StateDirectoryVariable));

    /// <summary>The same, from given surroundings.</summary>
    public static string Locate(string? configured, string? stateDirectory, string programFolder)
    {
        if (configured is not null) return Path.GetFullPath(configured);
        if (!string.IsNullOrEmpty(stateDirectory)) return Path.GetFullPath(stateDirectory.Split(':')[0]);
        if (FindCheckout(programFolder) is { } checkout) return Path.Combine(checkout, "data");

        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return own.Length == 0 ? Path.Combine(programFolder, "data") : Path.Combine(own, "matching");
    }

    /// <summary>Makes the folder if it is missing, for its owner only: it holds personal data and keys.</summary>
    public static void Make(string folder) => OwnerOnly.MakeFolder(folder);

    private static string? FindCheckout(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
            if (File.Exists(Path.Combine(current.FullName, "Matching.sln"))) return current.FullName;
        return null;
    }
}

namespace Matching.Api.Configuration;

/// <summary>How much of the server one user, one address and all together may take.</summary>
/// <param name="AreOn">Whether any of it holds.</param>
/// <param name="CostPerSecond">What a user's budget refills by each second, in units of cost.</param>
/// <param name="CostAtOnce">What a user's budget holds at most.</param>
/// <param name="Operations">How many operations of a user run at once.</param>
/// <param name="Subscriptions">How many subscriptions a user has at once.</param>
/// <param name="Sockets">How many sockets a user, or one address without a token, has at once.</param>
/// <param name="PerAddress">An address may take so many times what a user may: many people share one.</param>
/// <param name="AllSockets">How many sockets the server holds.</param>
/// <param name="AnonymousSockets">How many of them may be without a token.</param>
/// <param name="Connections">How many connections the server holds.</param>
/// <param name="ConnectionsPerAddress">How many of them may come from one address.</param>
/// <remarks>The figures are argued in docs/decisions/0158.</remarks>
internal sealed record LimitSettings(
    bool AreOn, int CostPerSecond, int CostAtOnce, int Operations, int Subscriptions, int Sockets, int PerAddress, int AllSockets, int AnonymousSockets,
    int Connections, int ConnectionsPerAddress)
{
    private const int MostConnections = 10_000, MostSockets = 5_000, FewestFilesLeft = 512;

    /// <summary>Reads the section <c>Limits</c>.</summary>
    /// <param name="reader">The configuration.</param>
    /// <param name="files">How many files the process may hold open; null for no limit.</param>
    public static LimitSettings Read(SettingsReader reader, int? files)
    {
        var connections = reader.Whole("Limits:Connections", ConnectionsFor(files), 4, 1_000_000);
        var sockets = reader.Whole("Limits:Sockets", Math.Clamp(connections / 4 * 3, 1, MostSockets), 1, 1_000_000);
        return new(
            reader.Flag("Limits:Enabled", true),
            reader.Whole("Limits:CostPerSecond", 2_000, 1, 1_000_000),
            reader.Whole("Limits:CostAtOnce", 40_000, 1, 100_000_000),
            reader.Whole("Limits:OperationsPerUser", 4, 1, 10_000),
            reader.Whole("Limits:SubscriptionsPerUser", 50, 1, 10_000),
            reader.Whole("Limits:SocketsPerUser", 10, 1, 10_000),
            reader.Whole("Limits:PerAddress", 20, 1, 10_000),
            sockets,
            reader.Whole("Limits:AnonymousSockets", Math.Max(1, sockets / 5), 1, 1_000_000),
            connections,
            reader.Whole("Limits:ConnectionsPerAddress", Math.Max(1, connections / 2), 1, 1_000_000));
    }

    // The program's own assemblies, some 340, stay open; the database, its log and keys come on top. A runtime that cannot open an assembly ends.
    private static int ConnectionsFor(int? files) =>
        files is { } limit ? Math.Clamp(limit - Math.Max(FewestFilesLeft, limit / 4), 16, MostConnections) : MostConnections;
}

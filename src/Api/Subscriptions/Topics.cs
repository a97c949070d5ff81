namespace Matching.Api.Subscriptions;

/// <summary>What is told to subscribers, and whom it reaches (docs/decisions/0027).</summary>
internal static class Topics
{
    /// <summary>What this server's engine took over. Each server follows the outbox itself, so nobody else needs to hear.</summary>
    public const string Engine = "engine";

    /// <summary>How imports go, wherever they run.</summary>
    public const string Imports = "imports";

    /// <summary>How trainings of models go, wherever they run.</summary>
    public const string Trainings = "trainings";

    /// <summary>Whether other processes on the same database hear a topic.</summary>
    public static bool IsShared(string topic) => topic is Imports or Trainings;
}

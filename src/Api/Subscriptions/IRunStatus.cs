namespace Matching.Api.Subscriptions;

/// <summary>The last word of something that runs for a while, such as an import: the message that its process sends.</summary>
/// <typeparam name="TSelf">The status itself.</typeparam>
internal interface IRunStatus<TSelf> where TSelf : IRunStatus<TSelf>
{
    /// <summary>Which run.</summary>
    Guid Id { get; }

    /// <summary>When it started.</summary>
    DateTimeOffset StartedAt { get; }

    /// <summary>When this was told.</summary>
    DateTimeOffset ToldAt { get; }

    /// <summary>Whether more is to come.</summary>
    bool IsRunning { get; }

    /// <summary>The same word, told at a moment.</summary>
    TSelf ToldOn(DateTimeOffset moment);

    /// <summary>The same run, broken off.</summary>
    TSelf Interrupted();
}

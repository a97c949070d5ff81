using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>A help that somebody can have or has.</summary>
[GraphQLName("Lever")]
internal sealed class LeverNode(Lever lever)
{
    /// <summary>The help.</summary>
    public LeverKind Kind => lever.Kind;

    /// <summary>It runs already; otherwise it is available on request.</summary>
    public bool IsActivated => lever.IsActivated;

    /// <summary>The day from which it runs; null when not known.</summary>
    public DateOnly? Since => lever.Since;
}

/// <summary>A help that somebody can have or has.</summary>
internal sealed class LeverInput
{
    /// <summary>The help.</summary>
    public required LeverKind Kind { get; init; }

    /// <summary>It runs already; otherwise it is available on request.</summary>
    public required bool IsActivated { get; init; }

    /// <summary>The day from which it runs. Left out, what the file says of this help stays.</summary>
    public Optional<DateOnly?> Since { get; init; }


    /// <summary>The help as a file keeps it.</summary>
    /// <param name="known">What the file says of this help; null when it does not name it.</param>
    public Lever On(Lever? known) => new(Kind, IsActivated, Since.Or(known?.Since));
}

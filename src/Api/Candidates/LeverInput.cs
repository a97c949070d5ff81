using Matching.Domain;

namespace Matching.Api;

/// <summary>A help that somebody can have or has.</summary>
internal sealed class LeverInput
{
    /// <summary>The help.</summary>
    public required LeverKind Kind { get; init; }

    /// <summary>It runs already; otherwise it is available on request.</summary>
    public required bool IsActivated { get; init; }

    /// <summary>The day from which it runs.</summary>
    public DateOnly? Since { get; init; }


    /// <summary>The help as a file keeps it.</summary>
    public Lever ToLever() => new(Kind, IsActivated, Since);
}

using Matching.Seed.History;
using Matching.Seed.History.Truth;
using Matching.Seed.Reference;
using Matching.Seed.Structures;

namespace Matching.Seed;

/// <summary>Everything that the demonstration holds, before it is written anywhere.</summary>
internal sealed record DemoWorld
{
    /// <summary>The day that all dates are relative to.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The small reference data.</summary>
    public required ReferenceExtract Reference { get; init; }

    /// <summary>The organisations.</summary>
    public required DemoStructures Structures { get; init; }

    /// <summary>The marchés.</summary>
    public required IReadOnlyList<Marche> Marches { get; init; }

    /// <summary>The people.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>The offers and what became of them.</summary>
    public required DemoHistory History { get; init; }

    /// <summary>What only the hidden process knows of the past; never written anywhere.</summary>
    public required HiddenTruth Truth { get; init; }
}

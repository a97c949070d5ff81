using Matching.Seed.Structures;

namespace Matching.Seed.Candidates;

/// <summary>What was dealt to a made-up person before the file is written.</summary>
internal sealed record PersonTraits
{
    /// <summary>Where the person lives.</summary>
    public required SeedTerritory Home { get; init; }

    /// <summary>Whether the person is a woman.</summary>
    public required bool IsWoman { get; init; }

    /// <summary>Whether the person lives in a QPV of the generation in force.</summary>
    public required bool LivesInQpv { get; init; }

    /// <summary>The age in completed years.</summary>
    public required int Age { get; init; }

    /// <summary>The highest qualification.</summary>
    public required QualificationLevel Level { get; init; }

    /// <summary>The kind of structure that sends the person.</summary>
    public required PrescriberKind PrescriberKind { get; init; }

    /// <summary>What is known of the address.</summary>
    public required AddressKnowledge Address { get; init; }
}

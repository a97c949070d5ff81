namespace Matching.GraphQL.Fuzz.Targets;

/// <summary>One way into the server: makes a mutant, and gives it to the server.</summary>
internal interface ITarget
{
    /// <summary>A mutant, all of it determined by the random numbers.</summary>
    Mutant Make(Random random);

    /// <summary>Gives it to the server and judges what comes of it.</summary>
    Task<Verdict> RunAsync(Mutant mutant, GardenHost host);
}

/// <summary>What is sent.</summary>
/// <param name="Head">Anything beside the body, such as HTTP's method and headers; a line each.</param>
/// <param name="Body">The document, or the request's body.</param>
/// <param name="Variables">JSON; empty where the body holds them.</param>
internal sealed record Mutant(IReadOnlyList<string> Head, byte[] Body, byte[] Variables);

/// <summary>What came of a mutant.</summary>
/// <param name="Outcome">How far it came, in a word or two, to be counted.</param>
/// <param name="Fault">What is wrong with that; null when nothing is.</param>
internal sealed record Verdict(string Outcome, string? Fault);

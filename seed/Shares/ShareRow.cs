namespace Matching.Seed.Shares;

/// <summary>One published share beside the generated one.</summary>
/// <param name="Figure">A stable code, such as <c>candidates.women</c> or <c>contracts.Cdd</c>.</param>
/// <param name="Source">The table that it was published in, such as <c>a19.typology</c>.</param>
/// <param name="Published">The published share, 0 to 1.</param>
/// <param name="Generated">The generated share, 0 to 1.</param>
/// <param name="Population">How many generated entries the share is of.</param>
public sealed record ShareRow(string Figure, string Source, double Published, double Generated, int Population)
{
    /// <summary>Generated minus published, in percentage points.</summary>
    public double DifferenceInPoints => (Generated - Published) * 100;
}

using Matching.Explanations;
using Matching.Mobility;
using Matching.Pairs;

namespace Matching.HardSteps;

/// <summary>The work is within reach: the journey is not far beyond what the person accepts, nor longer than anybody is asked to travel.</summary>
/// <remarks>
/// Beyond reach a pair is a near miss that tells by how much (docs/decisions/0120-reach.md). Places that are not known exclude
/// nobody, and whoever said that they would move is within reach everywhere.
/// </remarks>
internal sealed class ReachStep : IHardStep
{
    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        if (Reach.Missed(pair) is { } blocker) found.Add(blocker);
    }
}

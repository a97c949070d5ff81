using Matching.Explanations;
using Matching.Pairs;

namespace Matching.HardSteps;

/// <summary>A condition without which there is no match, whatever the score. Pure.</summary>
internal interface IHardStep
{
    /// <summary>The codes of the step's blockers that a company may be told of a person who is not introduced to it.</summary>
    /// <remarks>None unless the step states them.</remarks>
    IReadOnlyList<string> CodesForCompanies => [];

    /// <summary>Adds what keeps the pair apart or must be confirmed; adds nothing when the condition holds.</summary>
    void Check(in Pairing pair, ICollection<Blocker> found);
}

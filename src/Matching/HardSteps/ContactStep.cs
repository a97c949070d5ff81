using Matching.Explanations;
using Matching.Pairs;

namespace Matching.HardSteps;

/// <summary>Somebody heard from the person lately; otherwise they are to be called before they are proposed.</summary>
/// <remarks>
/// Whom nobody called for half a year may have found work or moved. A file that names no day of contact says nothing
/// (docs/decisions/0150-no-contact-for-six-months.md).
/// </remarks>
internal sealed class ContactStep : IHardStep
{
    /// <summary>After how many days without contact.</summary>
    public const int MostDays = 182;

    private const int DaysOfFourYears = 1_461, MonthsOfFourYears = 48;

    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        if (pair.Candidate.LastHeardFrom is not { } last) return;
        var days = pair.On.DayNumber - last.DayNumber;
        if (days <= MostDays) return;
        found.Add(Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.NoContact,
            ReasonValue.Count("months", days * MonthsOfFourYears / DaysOfFourYears),
            ReasonValue.On("lastContact", last)));
    }
}

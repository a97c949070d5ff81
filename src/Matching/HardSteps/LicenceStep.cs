using Matching.Explanations;
using Matching.Pairs;

namespace Matching.HardSteps;

/// <summary>Each licence that the offer requires is held, and valid on the first day of work.</summary>
/// <remarks>Licences that nobody asked about are to be confirmed, not missing.</remarks>
internal sealed class LicenceStep : IHardStep
{
    public IReadOnlyList<string> CodesForCompanies { get; } = [BlockerCodes.LicenceUnknown];

    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        var required = pair.Offer.LicencesRequired;
        for (var i = 0; i < required.Count; i++)
            if (Find(required[i], pair.Candidate.Licences, pair.Offer.StartFor(pair.On)) is { } blocker) found.Add(blocker);
    }

    private static Blocker? Find(LicenceCode code, IReadOnlyList<HeldLicence>? held, DateOnly day)
    {
        var licence = ReasonValue.Licence("licence", code);
        if (held is null) return Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.LicenceUnknown, licence);

        DateOnly? expired = null;
        for (var i = 0; i < held.Count; i++)
        {
            var one = held[i];
            if (one.Code != code) continue;
            if (one.IsValidOn(day)) return null;
            if (expired is null || one.ValidUntil > expired) expired = one.ValidUntil;
        }

        return expired is { } until
            ? Blocker.Of(BlockerEffect.Excludes, BlockerCodes.LicenceExpired,
                licence,
                ReasonValue.On("validUntil", until),
                ReasonValue.Days("daysLate", day.DayNumber - until.DayNumber))
            : Blocker.Of(BlockerEffect.Excludes, BlockerCodes.LicenceMissing, licence);
    }
}

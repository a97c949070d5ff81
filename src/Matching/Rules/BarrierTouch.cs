using Matching.Retrieval;

namespace Matching.Rules;

/// <summary>Whether an offer touches a barrier, as far as what it says tells.</summary>
/// <remarks>
/// Health is never looked at. Nothing an offer says tells whether it touches housing or money: those stay with the prescriber.
/// Reasons for each line: docs/decisions/0049-barriers-and-levers.md.
/// </remarks>
internal static class BarrierTouch
{
    /// <summary>True or false; null when the offer does not say.</summary>
    public static bool? Of(Barrier barrier, MatchableOffer offer) => barrier switch
    {
        Barrier.Mobility => HardToReach(offer),
        Barrier.Childcare => offer.Shift is { } shift ? shift != Shift.Day : null,
        Barrier.French => offer.HasTutor is { } hasTutor ? !hasTutor : null,
        Barrier.Digital => IsDeskWork(offer.Rome),
        _ => false,
    };

    private static bool? HardToReach(MatchableOffer offer) => offer.TransitReachable switch
    {
        TransitReachability.Yes => false,
        TransitReachability.No => true,
        _ => null,
    };

    // ROME major domain M: support of companies (accounts, secretariat, information technology).
    private static bool IsDeskWork(RomeCode rome) => rome.Value[0] == 'M';
}

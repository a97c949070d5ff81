namespace Matching.Domain.Marches;

/// <summary>The hours that residents of QPV are to work on a marché.</summary>
/// <param name="OwedHours">The hours.</param>
public sealed record NpnruTarget(InsertionHours OwedHours)
{
    /// <summary>The target by the charter's floor.</summary>
    /// <param name="workedHours">All hours worked on the operation.</param>
    /// <param name="floor">The part owed, such as 5 %.</param>
    public static NpnruTarget Of(InsertionHours workedHours, Share floor) =>
        new(InsertionHours.Rounded(workedHours.Value * floor.Value));

    /// <summary>The marché's target: the charter's floor or what the obligations name, whichever is more; null when there is neither.</summary>
    /// <param name="marche">The marché; the floor needs its <see cref="Marche.WorkedHoursForecast"/>.</param>
    /// <param name="charter">The floors that apply.</param>
    public static NpnruTarget? Of(Marche marche, NpnruCharter charter)
    {
        var named = marche.Obligations.Select(obligation => obligation.QpvTargetHours).OfType<InsertionHours>().Sum();
        var byCharter = charter.FloorFor(marche) is { } floor && marche.WorkedHoursForecast is { } worked
            ? Of(worked, floor).OwedHours
            : InsertionHours.None;
        var owed = named > byCharter ? named : byCharter;
        return owed > InsertionHours.None ? new(owed) : null;
    }

    /// <summary>Whether the charter binds the marché while the hours that its floor is a part of are not known: more may be owed than
    /// <see cref="Of(Marche, NpnruCharter)"/> tells.</summary>
    public static bool IsUnknown(Marche marche, NpnruCharter charter) => charter.FloorFor(marche) is not null && marche.WorkedHoursForecast is null;
}

using System.Globalization;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Columns;

/// <summary>How the lists in a candidate's file are written, with what is said of each entry.</summary>
internal static class CandidateEntries
{
    private const string Running = "ACTIVE", OnRequest = "AVAILABLE";

    /// <summary>Situations with their first and last days: <c>RSA:2024-11-01:2025-10-31</c>.</summary>
    public static readonly EntryFormat<StatusPeriod> Statuses = new()
    {
        Parse = (row, column, parts) =>
            Fits(row, column, parts, 3) && RowChoices.ChoiceOf<PersonStatus>(row, column, parts[0]) is { } status
            && EntryParts.Day(row, column, parts, 1) is { } since && EntryParts.Day(row, column, parts, 2) is { } until
                ? known => new(status, since(known?.Since), until(known?.Until))
                : null,
        KeyOf = period => period.Status,
        Write = period => EntryParts.Join(RowChoices.NameOf(period.Status), EntryParts.Of(period.Since), EntryParts.Of(period.Until)),
    };

    /// <summary>Licences with their first and last days: <c>PERMIS-B:2020-05-01:2035-04-30</c>.</summary>
    public static readonly EntryFormat<HeldLicence> Licences = new()
    {
        Parse = (row, column, parts) =>
            Fits(row, column, parts, 3) && row.CodeOf<LicenceCode>(column, parts[0]) is { } code
            && EntryParts.Day(row, column, parts, 1) is { } since && EntryParts.Day(row, column, parts, 2) is { } until
                ? known => new(code, until(known?.ValidUntil), since(known?.Since))
                : null,
        KeyOf = licence => licence.Code,
        Write = licence => EntryParts.Join(licence.Code.ToString(), EntryParts.Of(licence.Since), EntryParts.Of(licence.ValidUntil)),
    };

    /// <summary>Helps: <c>CHILDCARE</c> can be had, <c>CHILDCARE:ACTIVE:2026-01-01</c> runs since that day.</summary>
    public static readonly EntryFormat<Lever> Levers = new()
    {
        Parse = (row, column, parts) =>
            Fits(row, column, parts, 3) && RowChoices.ChoiceOf<LeverKind>(row, column, parts[0]) is { } kind
            && Activation(row, column, parts.ElementAtOrDefault(1) ?? "") is { } isActivated && EntryParts.Day(row, column, parts, 2) is { } since
                ? known => new(kind, isActivated(known?.IsActivated ?? false), since(known?.Since))
                : null,
        KeyOf = lever => lever.Kind,
        Write = lever => EntryParts.Join(RowChoices.NameOf(lever.Kind), lever.IsActivated ? Running : OnRequest, EntryParts.Of(lever.Since)),
    };

    /// <summary>Occupations, most wanted first, with the minutes and kilometres accepted for each: <c>A1203:45:30km</c>.</summary>
    public static readonly EntryFormat<JobTarget> Targets = new()
    {
        IsOrdered = true,
        Parse = Target,
        KeyOf = target => target.Rome,
        Write = target => string.Join(':', new[]
        {
            target.Rome.ToString(),
            target.MaxMinutes?.Value.ToString(CultureInfo.InvariantCulture),
            target.MaxDistance is { } distance ? distance.Value.ToString("R", CultureInfo.InvariantCulture) + "km" : null,
        }.Where(part => part is not null)),
    };

    private static Func<JobTarget?, JobTarget>? Target(ImportRow row, Column column, string[] parts)
    {
        if (row.CodeOf<RomeCode>(column, parts[0]) is not { } rome) return null;
        row.References.CheckOccupation(row, column, rome);
        Func<JobTarget?, JobTarget> target = known => known ?? new(rome);
        foreach (var part in parts.Skip(1).Where(part => part.Length > 0))
        {
            if (Limit(row, column, part) is not { } limit) return null;
            var before = target;
            target = known => limit(before(known));
        }
        return target;
    }

    private static Func<JobTarget, JobTarget>? Limit(ImportRow row, Column column, string part)
    {
        if (EntryParts.IsForget(part)) return target => target with { MaxMinutes = null, MaxDistance = null };
        var isDistance = part.EndsWith("km", StringComparison.OrdinalIgnoreCase);
        var number = isDistance ? part[..^2] : part.EndsWith("min", StringComparison.OrdinalIgnoreCase) ? part[..^3] : part;
        if (isDistance && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) && double.IsFinite(length) && length >= 0)
            return target => target with { MaxDistance = new Kilometres(length) };
        if (!isDistance && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= TravelMinutes.Longest)
            return target => target with { MaxMinutes = new TravelMinutes(minutes) };
        row.Refuse(column, isDistance ? new ImportFault("entry.distance", part, "30km") : new ImportFault("number.whole", part, 0, TravelMinutes.Longest));
        return null;
    }

    private static Func<bool, bool>? Activation(ImportRow row, Column column, string part)
    {
        if (part.Length == 0) return known => known;
        if (part.Equals(Running, StringComparison.OrdinalIgnoreCase)) return _ => true;
        if (part.Equals(OnRequest, StringComparison.OrdinalIgnoreCase)) return _ => false;
        row.Refuse(column, new ImportFault("choice.unknown", part, $"{Running}, {OnRequest}"));
        return null;
    }

    private static bool Fits(ImportRow row, Column column, string[] parts, int most)
    {
        if (parts.Length <= most) return true;
        row.Refuse(column, new ImportFault("entry.parts", string.Join(':', parts), string.Create(CultureInfo.InvariantCulture, $"{most}")));
        return false;
    }
}

using System.Globalization;

namespace Matching.Domain.Marches;

/// <summary>The checks across the fields of a marché.</summary>
internal static class MarcheChecks
{
    public static IEnumerable<InputFault> Of(Marche marche)
    {
        if (PlainText.Check("reference", marche.Reference, required: true) is { } reference) yield return reference;
        if (PlainText.Check("title", marche.Title, required: true) is { } title) yield return title;
        if (DateRange.Check("endsOn", marche.StartsOn, marche.EndsOn) is { } dates) yield return dates;
        if (marche.QpvListFloor is { Percent: var floor } && (floor is < 1 or > 99 || floor % 1 != 0))
            yield return FloorOutOfRange(marche.QpvListFloor.Value.ToString(), "qpvListFloor");
        if (marche.Lots.Count == 0) yield return new InputFault("marche.no-lot", "", "at least one lot") { Field = "lots" };
        foreach (var twice in marche.Lots.GroupBy(lot => lot.Number, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return new InputFault("marche.lot-twice", twice.Key, "each lot number once") { Field = "lots" };
        foreach (var fault in marche.Lots.SelectMany((lot, index) => OfLot(marche, lot).Select(fault => fault.In(Path("lots", index)))))
            yield return fault;
    }

    public static InputFault FloorOutOfRange(string value, string field) => new("marche.qpv-list-floor", value, "whole per cents of 1 to 99") { Field = field };

    private static IEnumerable<InputFault> OfLot(Marche marche, Lot lot)
    {
        if (PlainText.Check("number", lot.Number, required: true) is { } number) yield return number;
        if (PlainText.Check("title", lot.Title) is { } title) yield return title;
        foreach (var (obligation, index) in lot.Obligations.Select((obligation, index) => (obligation, index)))
        {
            var path = Path("obligations", index);
            if (obligation.QpvTargetHours > obligation.RequiredHours)
                yield return new InputFault(
                    "obligation.qpv-above-required", obligation.QpvTargetHours.ToString(), $"at most the {obligation.RequiredHours.Value} hours required")
                {
                    Field = path + ".qpvTargetHours",
                };
            if (DateRange.Check("deadline", marche.StartsOn, obligation.Deadline) is { } deadline)
                yield return deadline.In(path);
            if (obligation.Calibration?.Fault() is { } calibration)
                yield return calibration.In("calibration").In(path);
        }
    }

    private static string Path(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}

namespace Matching.Persistence.Importing;

/// <summary>Makes a marché of its rows and of what is known of it.</summary>
internal static class MarcheMerge
{
    /// <summary>The marché as it is to be kept.</summary>
    /// <param name="known">The stored marché; null when it is new.</param>
    /// <param name="buyer">Who buys.</param>
    /// <param name="rows">Its rows; at least one.</param>
    /// <param name="contractorOf">The contractor of a row.</param>
    /// <param name="clock">The time that new identifiers hold.</param>
    public static Marche Of(Marche? known, BuyerId buyer, IReadOnlyList<ReadObligation> rows, Func<ReadObligation, ContractorId?> contractorOf, TimeProvider clock)
    {
        var said = rows[0].Marche;
        var lots = (known?.Lots ?? []).ToList();
        foreach (var row in rows) Put(lots, row, contractorOf(row), clock);
        return said with
        {
            Id = known?.Id ?? MarcheId.New(clock),
            BuyerId = buyer,
            DeskId = known?.DeskId,
            AmountExclVat = said.AmountExclVat ?? known?.AmountExclVat,
            EndsOn = said.EndsOn ?? known?.EndsOn,
            QpvListFloor = said.QpvListFloor ?? known?.QpvListFloor,
            WorkedHoursForecast = said.WorkedHoursForecast ?? known?.WorkedHoursForecast,
            Site = said.Site ?? known?.Site,
            PenaltyPerMissingHour = said.PenaltyPerMissingHour ?? known?.PenaltyPerMissingHour,
            Lots = [.. lots.OrderBy(lot => lot.Number.Length).ThenBy(lot => lot.Number, StringComparer.Ordinal)],
            Version = known?.Version ?? 0,
        };
    }

    private static void Put(List<Lot> lots, ReadObligation row, ContractorId? contractor, TimeProvider clock)
    {
        var index = lots.FindIndex(lot => lot.Number.Equals(row.LotNumber, StringComparison.OrdinalIgnoreCase));
        var lot = index >= 0 ? lots[index] : new Lot { Id = LotId.New(clock), Number = row.LotNumber };
        var changed = lot with { Title = row.LotTitle ?? lot.Title, Obligations = Put(lot.Obligations, row.Obligation, contractor, clock) };
        if (index >= 0) lots[index] = changed;
        else lots.Add(changed);
    }

    private static List<HoursObligation> Put(IReadOnlyList<HoursObligation> obligations, HoursObligation said, ContractorId? contractor, TimeProvider clock)
    {
        var list = obligations.ToList();
        var index = list.FindIndex(known => known.ContractorId == contractor);
        // A lot that was known before its award: the contractor takes over the obligation, which must not count twice.
        if (index < 0) index = list.FindIndex(known => known.ContractorId is null);
        var known = index >= 0 ? list[index] : null;
        var merged = said with
        {
            Id = known?.Id ?? HoursObligationId.New(clock),
            ContractorId = contractor,
            ShareOfWorkedHours = said.ShareOfWorkedHours ?? known?.ShareOfWorkedHours,
            QpvTargetHours = said.QpvTargetHours ?? known?.QpvTargetHours,
            QualitativeTargets = known?.QualitativeTargets ?? [],
            OpeningBalance = said.OpeningBalance > InsertionHours.None ? said.OpeningBalance : known?.OpeningBalance ?? InsertionHours.None,
            Deadline = said.Deadline ?? known?.Deadline,
            Calibration = known?.Calibration,
        };
        if (known is null) list.Add(merged);
        else list[index] = merged;
        return list;
    }
}

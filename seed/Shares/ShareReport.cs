namespace Matching.Seed.Shares;

/// <summary>Puts the shares of a generated demonstration beside the published ones.</summary>
/// <remarks>
/// Shares of people are of those whose file says it: incomplete files are part of the demonstration. The reports count
/// people who worked; the demonstration gives the same shares to all who look for work.
/// </remarks>
public static class ShareReport
{
    /// <summary>Makes the demonstration in memory and compares it; touches no database.</summary>
    /// <param name="options">Size and seed.</param>
    /// <param name="clock">Says which day the dates are relative to.</param>
    public static IReadOnlyList<ShareRow> Make(SeedOptions options, TimeProvider clock) =>
        Of(DemoWorldMaker.Make(options, clock.Today()));

    internal static IReadOnlyList<ShareRow> Of(DemoWorld world) =>
        [.. People(world), .. Levels(world), .. Prescribers(world), .. Contracts(world), .. Sectors(world), .. LegalBases(world), .. FollowUps(world)];

    private static IEnumerable<ShareRow> People(DemoWorld world)
    {
        var (people, today) = (world.Candidates, world.Today);
        yield return Row("candidates.women", PublishedShares.Typology, PublishedShares.Women, people, each => each.Sex is { } sex ? sex == Sex.Woman : null);
        yield return Row("candidates.qpv", PublishedShares.Typology, PublishedShares.Qpv, people, each => LivesInQpv(each, today));
        yield return Row("candidates.unqualified", PublishedShares.Typology, PublishedShares.Unqualified, people,
            each => each.Level is { } level ? level is QualificationLevel.Unqualified or QualificationLevel.BelowLevel3 : null);
        yield return Row("candidates.under-26", PublishedShares.Typology, PublishedShares.Under26, people,
            each => each.AgeOn(today) < 26 ? true : each.AgeOn(today) is null ? null : false);
        yield return Row("candidates.over-50", PublishedShares.Typology, PublishedShares.Over50, people,
            each => each.AgeOn(today) is { } age ? age > 50 : null);
        yield return Row("candidates.from-50", PublishedShares.Ages, PublishedShares.From50, people, each => each.AgeOn(today) is { } age ? age >= 50 : null);
        yield return Row("candidates.deld", PublishedShares.Typology, PublishedShares.Deld, people, each => IsLongTerm(each, today));
    }

    private static IEnumerable<ShareRow> Levels(DemoWorld world) =>
        Rows("levels", "a19.qualification", PublishedShares.Levels,
            [.. world.Candidates.Where(each => each.Level is not null).Select(each => (each.Level!.Value, 1m))]);

    private static IEnumerable<ShareRow> Prescribers(DemoWorld world)
    {
        var kinds = world.Structures.Prescribers.ToDictionary(each => each.Value.Id, each => each.Value.Kind);
        return Rows("prescribers", "a19.prescribers", PublishedShares.Prescribers, [.. world.Candidates.Select(each => (kinds[each.PrescriberId!.Value], 1m))]);
    }

    private static IEnumerable<ShareRow> Contracts(DemoWorld world) =>
        Rows("contracts", "a19.state_contracts + a17.state_contracts", PublishedShares.Contracts,
            [.. world.History.Offers.Select(offer => (offer.ContractType, 1m))]);

    private static IEnumerable<ShareRow> Sectors(DemoWorld world) =>
        Rows("sectors", "a19.state_sectors", PublishedShares.Sectors,
            [.. world.Marches.Select(marche => (marche.Sector, marche.Obligations.Select(obligation => obligation.RequiredHours).Sum().Value))]);

    private static IEnumerable<ShareRow> LegalBases(DemoWorld world) =>
        Rows("legal-bases", "a19.by_legal_basis_marches", PublishedShares.LegalBases,
            [.. world.Marches.Where(marche => marche.LegalBasis != ClauseLegalBasis.PrivateAgreement).Select(marche => (marche.LegalBasis, 1m))]);

    private static IEnumerable<ShareRow> FollowUps(DemoWorld world)
    {
        var followUps = world.History.FollowUps;
        yield return Row("follow-ups.known", "a17.followup12m", PublishedShares.FollowUpKnown, followUps, each => each.Situation != FollowUpSituation.Unknown);
        yield return Row("follow-ups.employed", "a17.followup12m", PublishedShares.EmployedAfterTwelveMonths, followUps, each =>
            each.Situation == FollowUpSituation.Unknown ? null : each.Situation is not (FollowUpSituation.JobSeeking or FollowUpSituation.Inactive));
    }

    private static bool? LivesInQpv(Candidate candidate, DateOnly today) =>
        candidate.QpvIn(QpvPerimeters.InForceOn(today, candidate.Commune?.Department))?.Presence switch
        {
            QpvPresence.Inside => true,
            QpvPresence.Outside => false,
            _ => null,
        };

    // Registered for more than twelve months, and less than six months of work in the last twelve (clausesociale34.fr).
    private static bool? IsLongTerm(Candidate candidate, DateOnly today) => candidate switch
    {
        { IsJobSeeker: null } => null,
        { IsJobSeeker: false } => false,
        { RecentWork.Months: { } months, JobSeekerSince: { } since } => since.AddMonths(12) < today && months < 6,
        _ => null,
    };

    private static ShareRow Row<T>(string figure, string source, double published, IReadOnlyList<T> entries, Func<T, bool?> holds)
    {
        var known = entries.Select(holds).OfType<bool>().ToList();
        return new(figure, source, published, known.Count == 0 ? 0 : known.Count(each => each) / (double)known.Count, known.Count);
    }

    private static IEnumerable<ShareRow> Rows<T>(
        string group, string source, IReadOnlyList<(T Value, double Share)> published, IReadOnlyList<(T Value, decimal Weight)> entries)
        where T : notnull
    {
        var all = published.Sum(each => each.Share);
        var sum = entries.Sum(entry => entry.Weight);
        return published.Select(each => new ShareRow(
            $"{group}.{each.Value}", source, each.Share / all,
            sum == 0 ? 0 : (double)(entries.Where(entry => entry.Value.Equals(each.Value)).Sum(entry => entry.Weight) / sum),
            entries.Count));
    }
}

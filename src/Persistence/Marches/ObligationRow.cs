using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.Marches;

/// <summary>One obligation of a marché as a row, so that SQL can join, filter and add up what lies inside the lots.</summary>
/// <remarks>Follows its marché in the same transaction; the marché's lots are the truth.</remarks>
internal sealed class ObligationRow
{
    public required HoursObligationId Id { get; init; }

    public required MarcheId MarcheId { get; init; }

    public required LotId LotId { get; set; }

    public required ContractorId? ContractorId { get; set; }

    /// <summary>The hours owed, as <see cref="Marche.OwedHours"/> tells them: a share is worked out already.</summary>
    public required InsertionHours RequiredHours { get; set; }

    public required InsertionHours? QpvTargetHours { get; set; }

    public required InsertionHours OpeningBalance { get; set; }

    public required DateOnly? Deadline { get; set; }

    /// <summary>Brings the rows of every changed marché in line with its lots.</summary>
    public static async Task FollowMarchesAsync(MatchingDbContext context, CancellationToken cancel)
    {
        var marches = context.ChangeTracker.Entries<Marche>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList();
        foreach (var entry in marches)
        {
            var marche = entry.Entity;
            var kept = entry.State == EntityState.Added
                ? []
                : await context.Obligations.AsTracking().Where(row => row.MarcheId == marche.Id).ToDictionaryAsync(row => row.Id, cancel);
            foreach (var (lot, obligation) in marche.Lots.SelectMany(lot => lot.Obligations.Select(obligation => (lot, obligation))))
            {
                if (kept.Remove(obligation.Id, out var row))
                    row.Follow(marche, lot, obligation);
                else
                    context.Obligations.Add(Of(marche, lot, obligation));
            }

            context.Obligations.RemoveRange(kept.Values);
        }
    }

    private static ObligationRow Of(Marche marche, Lot lot, HoursObligation obligation) => new()
    {
        Id = obligation.Id,
        MarcheId = marche.Id,
        LotId = lot.Id,
        ContractorId = obligation.ContractorId,
        RequiredHours = marche.OwedHours(obligation),
        QpvTargetHours = obligation.QpvTargetHours,
        OpeningBalance = obligation.OpeningBalance,
        Deadline = marche.DeadlineOf(obligation),
    };

    private void Follow(Marche marche, Lot lot, HoursObligation obligation)
    {
        LotId = lot.Id;
        ContractorId = obligation.ContractorId;
        RequiredHours = marche.OwedHours(obligation);
        QpvTargetHours = obligation.QpvTargetHours;
        OpeningBalance = obligation.OpeningBalance;
        Deadline = marche.DeadlineOf(obligation);
    }
}

internal sealed class ObligationMapping : IEntityTypeConfiguration<ObligationRow>
{
    public void Configure(EntityTypeBuilder<ObligationRow> builder)
    {
        builder.ToTable("Obligations");
        builder.HasKey(row => row.Id);
        builder.HasOne<Marche>().WithMany().HasForeignKey(row => row.MarcheId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Contractor>().WithMany().HasForeignKey(row => row.ContractorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.ContractorId, row.MarcheId });
    }
}

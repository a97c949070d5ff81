using Matching.Persistence.Conversions;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.Placements;

internal sealed class CandidatureMapping : IEntityTypeConfiguration<Candidature>
{
    // The database repeats CandidatureStates.IsPending: two proposals at the same moment must not both succeed.
    private static readonly string Pending =
        $"\"State\" IN ({string.Join(", ", Enum.GetValues<CandidatureState>().Where(state => state.IsPending()).Select(state => $"'{state}'"))})";

    public void Configure(EntityTypeBuilder<Candidature> builder)
    {
        builder.ToTable("Candidatures");
        builder.IsAggregate(AggregateKinds.Candidature);
        builder.HasExtractedColumns();
        builder.Property(candidature => candidature.ConsentRecord).IsJson();
        builder.Property(candidature => candidature.History).IsJson();
        builder.Property(candidature => candidature.AdviserAgreedBy).HasMaxLength(PlainText.NameLength);
        builder.Property(candidature => candidature.Message).HasMaxLength(PlainText.DescriptionLength);
        builder.Property(candidature => candidature.DecidedBy).HasMaxLength(PlainText.NameLength);
        builder.Property(candidature => candidature.RefusalComment).HasMaxLength(PlainText.DescriptionLength);
        builder.HasOne<Offer>().WithMany().HasForeignKey(candidature => candidature.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(candidature => candidature.CandidateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Prescriber>().WithMany().HasForeignKey(candidature => candidature.ProposedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EligibilityDecision>().WithMany().HasForeignKey(candidature => candidature.EligibilityDecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(candidature => new { candidature.OfferId, candidature.CandidateId }).IsUnique().HasFilter(Pending);
        // Of an offer: the index above knows pending ones only.
        builder.HasIndex(candidature => new { candidature.OfferId, candidature.State });
        builder.HasOne<CarrierEmployer>().WithMany().HasForeignKey(candidature => candidature.CarrierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(ExtractedColumns.CandidatureNumber).IsUnique();
        builder.HasIndex(candidature => candidature.CarrierId);
        // What runs out of time is asked for by state.
        builder.HasIndex(candidature => new { candidature.State, candidature.StateSince });
        builder.HasIndex(candidature => new { candidature.ProposedAt, candidature.Id });
        builder.HasIndex(candidature => candidature.CandidateId);
    }
}

internal sealed class PlacementMapping : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> builder)
    {
        builder.ToTable("Placements");
        builder.IsAggregate(AggregateKinds.Placement);
        builder.HasExtractedColumns();
        builder.Property(placement => placement.Reference).HasMaxLength(PlainText.NameLength);
        builder.Property(placement => placement.QpvAtHire).IsJson();
        builder.HasOne<Candidate>().WithMany().HasForeignKey(placement => placement.CandidateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Offer>().WithMany().HasForeignKey(placement => placement.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Candidature>().WithMany().HasForeignKey(placement => placement.CandidatureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EligibilityDecision>().WithMany().HasForeignKey(placement => placement.EligibilityDecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CarrierEmployer>().WithMany().HasForeignKey(placement => placement.CarrierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(placement => placement.Reference).IsUnique();
        builder.HasIndex(placement => placement.CandidateId);
        builder.HasIndex(placement => placement.OfferId);
    }
}

internal sealed class TimesheetMapping : IEntityTypeConfiguration<Timesheet>
{
    public void Configure(EntityTypeBuilder<Timesheet> builder)
    {
        builder.ToTable("Timesheets");
        builder.IsAggregate(AggregateKinds.Timesheet);
        builder.Property(timesheet => timesheet.Evidence).IsJson();
        builder.HasOne<Placement>().WithMany().HasForeignKey(timesheet => timesheet.PlacementId).OnDelete(DeleteBehavior.Restrict);
        // A month may be taken back and written again; only ordinary timesheets are one a month.
        builder.HasIndex(timesheet => new { timesheet.PlacementId, timesheet.Month }).IsUnique().HasFilter("\"Corrects\" IS NULL");
        // Of a placement: the index above knows no counter-entries.
        builder.HasIndex(timesheet => new { timesheet.PlacementId, timesheet.State });
    }
}

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("FollowUps");
        builder.IsAggregate(AggregateKinds.FollowUp);
        builder.HasOne<Placement>().WithMany().HasForeignKey(followUp => followUp.PlacementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(followUp => new { followUp.PlacementId, followUp.MonthsAfter }).IsUnique();
    }
}

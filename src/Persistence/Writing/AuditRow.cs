using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence;

/// <summary>One line of the audit: who did what to which aggregate. Names the changed fields, never their values.</summary>
internal sealed class AuditRow
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Role Role { get; init; }

    public required string UserId { get; init; }

    public required string Operation { get; init; }

    public required string Aggregate { get; init; }

    public required string AggregateId { get; init; }

    public required ChangeKind Change { get; init; }

    public required long? VersionBefore { get; init; }

    public required long? VersionAfter { get; init; }

    /// <summary>Names of the fields that were set or changed, in alphabetical order, separated by commas.</summary>
    public required string Fields { get; init; }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("Audit");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.UserId).HasMaxLength(200);
        builder.Property(row => row.Operation).HasMaxLength(100);
        builder.Property(row => row.Aggregate).HasMaxLength(40);
        builder.Property(row => row.AggregateId).HasMaxLength(100);
        builder.HasIndex(row => new { row.Aggregate, row.AggregateId, row.Id });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.Writing;

/// <summary>One line of the audit: who did, read or exported what. Names the changed fields, never their values.</summary>
internal sealed record AuditRow
{
    /// <summary>The line's place in the chain, given while it is written; rising, not always by one.</summary>
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

    /// <summary>
    /// Names of the fields that were set or changed, in alphabetical order, separated by commas. Of a list that was read: the
    /// identifiers, or how many. Of an export: its columns.
    /// </summary>
    public required string Fields { get; init; }

    /// <summary>The digest of this line and of the one before; see <see cref="AuditChain"/>.</summary>
    public string Hash { get; init; } = "";
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
        builder.Property(row => row.Hash).HasMaxLength(AuditChain.HashLength).HasDefaultValue("");
        builder.HasIndex(row => new { row.Aggregate, row.AggregateId, row.Id });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.Writing;

/// <summary>One change of one aggregate, numbered in the order of the commits.</summary>
internal sealed class OutboxRow
{
    public long Sequence { get; init; }

    public required string Aggregate { get; init; }

    public required string AggregateId { get; init; }

    /// <summary>The version after the change; the last one when it was deleted.</summary>
    public required long Version { get; init; }

    public required ChangeKind Change { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("Outbox");
        builder.HasKey(row => row.Sequence);
        // AUTOINCREMENT on SQLite: a number is never given twice, even when the newest rows were purged.
        builder.Property(row => row.Sequence).ValueGeneratedOnAdd();
        builder.Property(row => row.Aggregate).HasMaxLength(40);
        builder.Property(row => row.AggregateId).HasMaxLength(100);
        builder.HasIndex(row => new { row.Aggregate, row.Sequence });
    }
}

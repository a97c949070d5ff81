using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.Writing;

/// <summary>What a key stands for: the digest of its command and the aggregate it created.</summary>
/// <remarks>Written in the creating transaction, so key and effect are there together or not at all.</remarks>
internal sealed class IdempotencyRow
{
    public required Role Role { get; init; }

    public required string UserId { get; init; }

    /// <summary>The caller's organisation; zeros for a role that has none.</summary>
    public required Guid OrganisationId { get; init; }

    public required string Operation { get; init; }

    public required string Key { get; init; }

    public required string BodyHash { get; init; }

    public required Guid CreatedId { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class IdempotencyMapping : IEntityTypeConfiguration<IdempotencyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyRow> builder)
    {
        builder.ToTable("IdempotencyKeys");
        builder.HasKey(row => new { row.Role, row.UserId, row.OrganisationId, row.Operation, row.Key });
        builder.Property(row => row.UserId).HasMaxLength(200);
        builder.Property(row => row.Operation).HasMaxLength(100);
        builder.Property(row => row.Key).HasMaxLength(IdempotencyKey.MaxLength);
        builder.Property(row => row.BodyHash).HasMaxLength(64);
        builder.HasIndex(row => row.At);
    }
}

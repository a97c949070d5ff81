using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.Tokens;

/// <summary>Takes back tokens issued until a moment: one user's, one organisation's, or everybody's.</summary>
public sealed record TokenRevocation
{
    /// <summary>The identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The tokens' subject; null for every user.</summary>
    public string? UserId { get; init; }

    /// <summary>The structure, contractor, desk, buyer or own file in the tokens; null for all.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Tokens issued until then are refused. A token tells whole seconds only, so those of the same second are too.</summary>
    public required DateTimeOffset IssuedUntil { get; init; }

    /// <summary>Whether it takes back a token of that user and organisation, issued at that moment.</summary>
    public bool Covers(string userId, Guid? organisationId, DateTimeOffset issuedAt) =>
        (UserId is null || UserId == userId)
        && (OrganisationId is null || OrganisationId == organisationId)
        && issuedAt <= IssuedUntil;
}

internal sealed class TokenRevocationMapping : IEntityTypeConfiguration<TokenRevocation>
{
    public void Configure(EntityTypeBuilder<TokenRevocation> builder)
    {
        builder.ToTable("TokenRevocations");
        builder.IsAggregate(AggregateKinds.TokenRevocation);
        builder.HasKey(revocation => revocation.Id);
        builder.Property(revocation => revocation.UserId).HasMaxLength(200);
        builder.HasIndex(revocation => revocation.IssuedUntil);
    }
}

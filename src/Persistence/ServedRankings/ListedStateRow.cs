using System.Buffers.Text;
using System.Text;
using Matching.Persistence.Secrecy;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.ServedRankings;

/// <summary>What was known of a person or an offer that stood in a list, kept once for all lists until it changes.</summary>
internal sealed class ListedStateRow
{
    /// <summary>By which the lines of lists name it.</summary>
    public long Id { get; init; }

    /// <summary>The person; null for an offer's state.</summary>
    public CandidateId? CandidateId { get; init; }

    /// <summary>The offer; null for a person's state.</summary>
    public OfferId? OfferId { get; init; }

    /// <summary>Its JSON, compressed; it names freins, so it is encrypted.</summary>
    public required string Content { get; init; }

    /// <summary>The state of a side as it would be kept now.</summary>
    /// <param name="json">Its JSON (<see cref="ListedStateJson"/>).</param>
    public static string Pack(string json) => Base64Url.EncodeToString(Compression.Write(Encoding.UTF8.GetBytes(json)));

    /// <summary>The JSON again.</summary>
    public string Json() => Encoding.UTF8.GetString(Compression.Read(Base64Url.DecodeFromChars(Content)));
}

internal sealed class ListedStateMapping : IEntityTypeConfiguration<ListedStateRow>
{
    public void Configure(EntityTypeBuilder<ListedStateRow> builder)
    {
        builder.ToTable("ListedStates");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedOnAdd();
        builder.Property(row => row.Content).IsSensitive();
        builder.HasOne<Candidate>().WithMany().HasForeignKey(row => row.CandidateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Offer>().WithMany().HasForeignKey(row => row.OfferId).OnDelete(DeleteBehavior.Cascade);
    }
}

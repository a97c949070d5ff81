using Matching.Persistence.Conversions;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.Marches;

internal sealed class MarcheMapping : IEntityTypeConfiguration<Marche>
{
    public void Configure(EntityTypeBuilder<Marche> builder)
    {
        builder.ToTable("Marches");
        builder.IsAggregate(AggregateKinds.Marche);
        builder.HasExtractedColumns();
        builder.Property(marche => marche.Reference).HasMaxLength(PlainText.NameLength);
        builder.Property(marche => marche.Title).HasMaxLength(PlainText.NameLength);
        builder.Property(marche => marche.Site).IsJson();
        builder.Property(marche => marche.Lots).IsJson();
        builder.Ignore(marche => marche.Obligations);
        builder.HasOne<Buyer>().WithMany().HasForeignKey(marche => marche.BuyerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ClauseDesk>().WithMany().HasForeignKey(marche => marche.DeskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(marche => new { marche.BuyerId, marche.Reference }).IsUnique();
        builder.HasIndex(marche => new { marche.EnteredAt, marche.Id });
        builder.HasIndex(marche => new { marche.StartsOn, marche.Id });
        builder.HasIndex(ExtractedColumns.Department);
    }
}

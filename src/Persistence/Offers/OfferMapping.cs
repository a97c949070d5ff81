using Matching.Persistence.Conversions;
using Matching.Persistence.Marches;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.Offers;

internal sealed class OfferMapping : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.ToTable("Offers");
        builder.IsAggregate(AggregateKinds.Offer);
        builder.HasExtractedColumns();
        builder.Property(offer => offer.Reference).HasMaxLength(PlainText.NameLength);
        builder.Property(offer => offer.Title).HasMaxLength(PlainText.NameLength);
        builder.Property(offer => offer.Description).HasMaxLength(PlainText.DescriptionLength);
        builder.Property(offer => offer.LicencesRequired).IsJson();
        builder.Property(offer => offer.Site).IsJson();
        builder.HasOne<Marche>().WithMany().HasForeignKey(offer => offer.MarcheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ObligationRow>().WithMany().HasForeignKey(offer => offer.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contractor>().WithMany().HasForeignKey(offer => offer.ContractorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CarrierEmployer>().WithMany().HasForeignKey(offer => offer.CarrierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(offer => new { offer.ContractorId, offer.Reference }).IsUnique();
        builder.HasIndex(offer => new { offer.EnteredAt, offer.Id });
        builder.HasIndex(offer => new { offer.Status, offer.Id });
        builder.HasIndex(offer => new { offer.StartsOn, offer.Id });
        builder.HasIndex(ExtractedColumns.Department);
        builder.HasIndex(ExtractedColumns.Latitude, ExtractedColumns.Longitude);
    }
}

using Matching.Persistence.Conversions;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.References;

internal sealed class CommuneMapping : IEntityTypeConfiguration<Commune>
{
    public void Configure(EntityTypeBuilder<Commune> builder)
    {
        builder.ToTable("Communes");
        builder.IsReference(AggregateKinds.Communes);
        builder.HasKey(commune => commune.Code);
        builder.HasExtractedColumns();
        builder.Property(commune => commune.Name).HasMaxLength(PlainText.NameLength);
        builder.Property(commune => commune.EpciName).HasMaxLength(PlainText.NameLength);
        builder.Property(commune => commune.Department).HasMaxLength(3);
        builder.Property(commune => commune.Region).HasMaxLength(3);
        builder.Property(commune => commune.EpciCode).HasMaxLength(9);
        builder.Property(commune => commune.PostalCodes).IsJson();
        builder.HasIndex(commune => commune.Department);
        builder.HasIndex(commune => commune.EpciCode);
        builder.HasIndex(ExtractedColumns.SearchText);
        builder.HasIndex(ExtractedColumns.Latitude, ExtractedColumns.Longitude);
    }
}

internal sealed class FormerCommuneMapping : IEntityTypeConfiguration<FormerCommune>
{
    public void Configure(EntityTypeBuilder<FormerCommune> builder)
    {
        builder.ToTable("FormerCommunes");
        builder.IsReference(AggregateKinds.FormerCommunes);
        builder.HasKey(former => former.Code);
        builder.Property(former => former.Name).HasMaxLength(PlainText.NameLength);
        builder.HasIndex(former => former.Successor);
    }
}

internal sealed class AppellationMapping : IEntityTypeConfiguration<Appellation>
{
    public void Configure(EntityTypeBuilder<Appellation> builder)
    {
        builder.ToTable("Appellations");
        builder.IsReference(AggregateKinds.Appellations);
        builder.HasKey(title => title.Ogr);
        builder.Property(title => title.Ogr).ValueGeneratedNever();
        builder.Property(title => title.Label).HasMaxLength(PlainText.NameLength);
        builder.HasIndex(title => title.Rome);
    }
}

internal sealed class OccupationMapping : IEntityTypeConfiguration<Occupation>
{
    public void Configure(EntityTypeBuilder<Occupation> builder)
    {
        builder.ToTable("Occupations");
        builder.IsReference(AggregateKinds.Occupations);
        builder.HasKey(occupation => occupation.Code);
        builder.HasExtractedColumns();
        builder.Property(occupation => occupation.Label).HasMaxLength(PlainText.NameLength);
        builder.Property(occupation => occupation.RomeVersion).HasMaxLength(20);
        builder.Property(occupation => occupation.DomainLabel).HasMaxLength(PlainText.NameLength);
        builder.Property(occupation => occupation.MajorDomainLabel).HasMaxLength(PlainText.NameLength);
        builder.HasIndex(occupation => occupation.ParentCode);
    }
}

internal sealed class OccupationProximityMapping : IEntityTypeConfiguration<OccupationProximity>
{
    public void Configure(EntityTypeBuilder<OccupationProximity> builder)
    {
        builder.ToTable("OccupationProximities");
        builder.IsReference(AggregateKinds.OccupationProximities);
        builder.HasKey(proximity => new { proximity.From, proximity.To, proximity.Kind, proximity.Scope });
        builder.Property(proximity => proximity.RomeVersion).HasMaxLength(20);
    }
}

internal sealed class QpvMapping : IEntityTypeConfiguration<Qpv>
{
    public void Configure(EntityTypeBuilder<Qpv> builder)
    {
        builder.ToTable("Qpv");
        builder.IsReference(AggregateKinds.Qpv);
        builder.HasKey(qpv => new { qpv.Code, qpv.Vintage });
        builder.Property(qpv => qpv.Name).HasMaxLength(PlainText.NameLength);
        builder.Property(qpv => qpv.Communes).IsJson();
    }
}

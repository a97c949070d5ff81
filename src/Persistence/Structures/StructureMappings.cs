using Matching.Persistence.Conversions;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Structures;

internal sealed class BuyerMapping : IEntityTypeConfiguration<Buyer>
{
    public void Configure(EntityTypeBuilder<Buyer> builder)
    {
        builder.ToTable("Buyers");
        builder.IsAggregate(AggregateKinds.Buyer);
        builder.Property(buyer => buyer.Name).HasMaxLength(PlainText.NameLength);
        builder.HasIndex(buyer => new { buyer.Name, buyer.Id });
        builder.HasIndex(buyer => buyer.Siret);
    }
}

internal sealed class ContractorMapping : IEntityTypeConfiguration<Contractor>
{
    public void Configure(EntityTypeBuilder<Contractor> builder)
    {
        builder.ToTable("Contractors");
        builder.IsAggregate(AggregateKinds.Contractor);
        builder.Property(contractor => contractor.Name).HasMaxLength(PlainText.NameLength);
        builder.HasIndex(contractor => new { contractor.Name, contractor.Id });
        builder.HasIndex(contractor => contractor.Siret);
    }
}

internal sealed class PrescriberMapping : IEntityTypeConfiguration<Prescriber>
{
    public void Configure(EntityTypeBuilder<Prescriber> builder)
    {
        builder.ToTable("Prescribers");
        builder.IsAggregate(AggregateKinds.Prescriber);
        builder.Property(prescriber => prescriber.Name).HasMaxLength(PlainText.NameLength);
        builder.HasIndex(prescriber => new { prescriber.Name, prescriber.Id });
        builder.HasIndex(prescriber => prescriber.Siret);
    }
}

internal sealed class CarrierEmployerMapping : IEntityTypeConfiguration<CarrierEmployer>
{
    public void Configure(EntityTypeBuilder<CarrierEmployer> builder)
    {
        builder.ToTable("CarrierEmployers");
        builder.IsAggregate(AggregateKinds.CarrierEmployer);
        builder.Property(carrier => carrier.Name).HasMaxLength(PlainText.NameLength);
        builder.HasIndex(carrier => new { carrier.Name, carrier.Id });
        builder.HasIndex(carrier => carrier.Siret);
    }
}

internal sealed class ClauseDeskMapping : IEntityTypeConfiguration<ClauseDesk>
{
    public void Configure(EntityTypeBuilder<ClauseDesk> builder)
    {
        builder.ToTable("ClauseDesks");
        builder.IsAggregate(AggregateKinds.ClauseDesk);
        builder.Property(desk => desk.Name).HasMaxLength(PlainText.NameLength);
        builder.Property(desk => desk.TerritoryEpciCodes).IsJson();
        builder.Property(desk => desk.TerritoryDepartments).IsJson();
        builder.Property(desk => desk.Settings).IsJson();
        builder.HasIndex(desk => new { desk.Name, desk.Id });
    }
}

internal sealed class CoordinationMapping : IEntityTypeConfiguration<Coordination>
{
    public void Configure(EntityTypeBuilder<Coordination> builder)
    {
        builder.ToTable("Coordinations");
        builder.IsAggregate(AggregateKinds.Coordination);
        builder.Property(coordination => coordination.Name).HasMaxLength(PlainText.NameLength);
        builder.Property(coordination => coordination.DeskIds).IsJson();
        builder.HasIndex(coordination => new { coordination.Name, coordination.Id });
    }
}

internal sealed class FacilitatorMapping : IEntityTypeConfiguration<Facilitator>
{
    public void Configure(EntityTypeBuilder<Facilitator> builder)
    {
        builder.ToTable("Facilitators");
        builder.IsAggregate(AggregateKinds.Facilitator);
        builder.Property(facilitator => facilitator.Name).HasMaxLength(PlainText.NameLength);
        builder.Property(facilitator => facilitator.Email).HasMaxLength(PlainText.NameLength);
        builder.HasOne<ClauseDesk>().WithMany().HasForeignKey(facilitator => facilitator.DeskId).OnDelete(DeleteBehavior.Restrict);
    }
}

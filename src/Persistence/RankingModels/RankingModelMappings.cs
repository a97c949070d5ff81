using Matching.Persistence.Conversions;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.RankingModels;

internal sealed class RankingModelMapping : IEntityTypeConfiguration<RegisteredModel>
{
    public void Configure(EntityTypeBuilder<RegisteredModel> builder)
    {
        builder.ToTable("RankingModels");
        builder.IsAggregate(AggregateKinds.RankingModel);
        builder.Property(model => model.Id).HasConversion<IdentifierConverter<RankingModelId>>();
        builder.Property(model => model.Replaced).HasConversion<IdentifierConverter<RankingModelId>>();
        builder.Property(model => model.TrainedBy).HasMaxLength(PlainText.NameLength);
        builder.Property(model => model.PromotedBy).HasMaxLength(PlainText.NameLength);
        builder.Property(model => model.SchemaFingerprint).HasMaxLength(80);
        builder.Property(model => model.DataFingerprint).HasMaxLength(80);
        builder.Property(model => model.WeightsName).HasMaxLength(60);
        builder.Property(model => model.Options).IsJson();
        builder.Property(model => model.TrainerComparison).IsJson();
        builder.Property(model => model.Facts).IsJson();
        builder.Property(model => model.Evaluation).IsJson();
        builder.Property(model => model.Fairness).IsJson();
        builder.Ignore(model => model.Trainer);
        builder.Ignore(model => model.Obstacles);
        // The database repeats what the store does: two promotions at the same moment must not both succeed.
        builder.HasIndex(model => model.State, "IX_RankingModels_OneActive").IsUnique().HasFilter($"\"State\" = '{RankingModelState.Active}'");
        builder.HasIndex(model => model.State, "IX_RankingModels_OneShadow").IsUnique().HasFilter($"\"State\" = '{RankingModelState.Shadow}'");
    }
}

internal sealed class RankingModelFileMapping : IEntityTypeConfiguration<RankingModelFileRow>
{
    public void Configure(EntityTypeBuilder<RankingModelFileRow> builder)
    {
        builder.ToTable("RankingModelFiles");
        builder.HasKey(row => row.ModelId);
        builder.Property(row => row.Spread).IsJson();
        builder.Property(row => row.ModelId).HasConversion<IdentifierConverter<RankingModelId>>();
        builder.HasOne<RegisteredModel>().WithOne().HasForeignKey<RankingModelFileRow>(row => row.ModelId).OnDelete(DeleteBehavior.Restrict);
    }
}

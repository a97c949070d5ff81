using Matching.Persistence.Conversions;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

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

/// <summary>A model's file, apart from its registration: lists of models need not carry megabytes.</summary>
internal sealed class RankingModelFileRow
{
    public required RankingModelId ModelId { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>How each feature and the scores were spread in the training data, which what is served is shown beside.</summary>
    public required IReadOnlyList<ValueShares> Spread { get; init; }
}

using Matching.Ranking.Datasets;

namespace Matching.Ranking.Tests.Datasets;

public class FeatureSchemaTests
{
    [Fact]
    public void The_fingerprint_tells_names_kinds_directions_and_order_apart()
    {
        Feature a = new("a"), b = new("b");
        FeatureSchema[] schemas =
        [
            new([a, b]), new([b, a]), new([a]), new([a, b with { Kind = FeatureKind.Categorical }]), new([a, b with { Monotonicity = Monotonicity.Falling }]),
        ];

        Assert.Equal(5, schemas.Select(schema => schema.Fingerprint).Distinct().Count());
        Assert.Equal(schemas[0].Fingerprint, new FeatureSchema([a, b]).Fingerprint);
    }

    [Fact]
    public void Refuses_no_feature_bad_names_repeated_names_and_directed_categories()
    {
        Assert.Throws<ArgumentException>(() => new FeatureSchema([]));
        Assert.Throws<ArgumentException>(() => new FeatureSchema([new("a b")]));
        Assert.Throws<ArgumentException>(() => new FeatureSchema([new("a"), new("a")]));
        Assert.Throws<ArgumentException>(() => new FeatureSchema([new("a", FeatureKind.Categorical, Monotonicity.Rising)]));
    }
}

using Matching.Seed.Offers;
using Matching.Seed.Reference;

namespace Matching.Seed.Tests.Reference;

public class RomeExtractTests
{
    private readonly ReferenceExtract _extract = new();

    [Fact]
    public void Holds_occupations_of_the_official_list_only_with_their_labels_and_parents()
    {
        var official = Shared.Rows("data/geo/rome.csv").ToDictionary(row => row["code"]);
        Assert.All(_extract.Occupations, occupation =>
        {
            var row = official[occupation.Code.Value];
            Assert.Equal(row["label"], occupation.Label);
            Assert.Equal(row["parentCode"], occupation.ParentCode.Value);
        });
    }

    [Fact]
    public void Holds_every_published_proximity_among_its_parents_and_no_other()
    {
        var parents = _extract.Occupations.Select(occupation => occupation.ParentCode.Value).ToHashSet();
        var official = Shared.Rows("data/geo/rome-proximity.csv")
            .Where(row => parents.Contains(row["from"]) && parents.Contains(row["to"]))
            .Select(row => (row["from"], row["to"], row["kind"]))
            .ToHashSet();
        var held = _extract.Proximities
            .Select(link => (link.From.Value, link.To.Value, link.Kind == OccupationProximityKind.Close ? "close" : "evolution"));
        Assert.Equal(official.Order(), held.Order());
    }

    [Fact]
    public void Holds_each_occupation_once_and_its_parent_too()
    {
        var codes = _extract.Occupations.Select(occupation => occupation.Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(_extract.Occupations, occupation => Assert.Contains(occupation.ParentCode, codes));
        Assert.InRange(codes.Count, 40, 50);
    }

    [Fact]
    public void Holds_the_occupation_of_every_usual_job()
    {
        var codes = _extract.Occupations.Select(occupation => occupation.Code).ToHashSet();
        Assert.All(JobProfile.ReadAll(), job => Assert.Contains(job.Rome, codes));
    }

    [Fact]
    public void Asks_for_usual_licences_only() =>
        Assert.All(JobProfile.ReadAll().SelectMany(job => job.Licences), licence => Assert.NotNull(LicenceCatalogue.Find(licence)));
}

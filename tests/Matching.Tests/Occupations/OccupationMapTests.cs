namespace Matching.Tests;

public sealed class OccupationMapTests
{
    [Fact]
    public void Without_reference_data_only_codes_and_domains_are_compared()
    {
        Assert.Equal(OccupationLink.Same, Link(OccupationMap.Empty, "F1703", "F1703"));
        Assert.Equal(OccupationLink.SameDomain, Link(OccupationMap.Empty, "F1704", "F1703"));
        Assert.Equal(OccupationLink.Unrelated, Link(OccupationMap.Empty, "K2204", "F1703"));
    }

    [Fact]
    public void Of_several_links_the_nearest_counts() =>
        // F1702 is published both as close for some titles and as an evolution.
        Assert.Equal(OccupationLink.CloseForSomeTitles, Link(Sample.Occupations, "F1702", "F1703"));

    [Fact]
    public void Proximities_of_ROME_4_link_the_very_codes_and_those_of_ROME_3_the_whole_family()
    {
        Occupation Child(string code) =>
            new()
            {
                Code = RomeCode.Parse(code),
                Label = code,
                ParentCode = RomeCode.Parse("F1703"),
                RomeVersion = "4.0-v460",
            };
        OccupationProximity Path(string version) =>
            new()
            {
                From = RomeCode.Parse("F1703"),
                To = RomeCode.Parse("K2204"),
                Kind = OccupationProximityKind.Evolution,
                Scope = OccupationProximityScope.Job,
                RomeVersion = version,
            };

        var third = new OccupationMap([Child("F1703"), Child("F1708")], [Path("3-v347")]);
        var fourth = new OccupationMap([Child("F1703"), Child("F1708")], [Path("4.0-v461")]);

        Assert.Equal(OccupationLink.Evolution, Link(third, "F1708", "K2204"));
        Assert.Equal(OccupationLink.Evolution, Link(fourth, "F1703", "K2204"));
        Assert.Equal(OccupationLink.Unrelated, Link(fourth, "F1708", "K2204"));
    }

    [Fact]
    public void The_official_files_link_what_they_say()
    {
        var folder = Shared("data/geo");
        var map = new OccupationMap(Occupations(folder), Proximities(folder));

        Assert.Equal(1_584, map.Count);
        Assert.Equal(OccupationLink.Close, Link(map, "F1702", "F1704"));
        Assert.Equal(OccupationLink.Close, Link(map, "F1704", "F1702"));
        Assert.Equal(OccupationLink.Close, Link(map, "K2204", "G1501"));
        Assert.Equal(OccupationLink.Unrelated, Link(map, "M1805", "K2204"));
        // 8 306 ordered pairs of siblings follow from the parents.
        var codes = Occupations(folder).ToList();
        Assert.Equal(8_306, codes.Sum(one => codes.Count(other => other.Code != one.Code && other.ParentCode == one.ParentCode)));
        Assert.All(codes.Where(one => one.ParentCode != one.Code), one => Assert.Equal(OccupationLink.Sibling, map.Link(one.Code, one.ParentCode)));
    }

    private static OccupationLink Link(OccupationMap map, string target, string offered) => map.Link(RomeCode.Parse(target), RomeCode.Parse(offered));

    private static IEnumerable<Occupation> Occupations(string folder) =>
        from line in File.ReadLines(Path.Combine(folder, "rome.csv")).Skip(1)
        let code = line[..5]
        // The label may hold commas; the parent is the last but one field.
        let fields = line.Split(',')
        select new Occupation { Code = RomeCode.Parse(code), Label = code, ParentCode = RomeCode.Parse(fields[^2]), RomeVersion = "4.0-v460" };

    private static IEnumerable<OccupationProximity> Proximities(string folder) =>
        from line in File.ReadLines(Path.Combine(folder, "rome-proximity.csv")).Skip(1)
        let fields = line.Split(',')
        select new OccupationProximity
        {
            From = RomeCode.Parse(fields[0]),
            To = RomeCode.Parse(fields[1]),
            Kind = fields[2] == "close" ? OccupationProximityKind.Close : OccupationProximityKind.Evolution,
            Scope = fields[3] == "job" ? OccupationProximityScope.Job : OccupationProximityScope.Appellation,
            RomeVersion = "3-v347",
        };

    private static string Shared(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) folder = folder.Parent;
        var shared = Path.Combine(folder!.FullName, "..", "shared", path);
        if (!Directory.Exists(shared)) Assert.Skip($"{shared} is absent: the official files are not beside this clone.");
        return shared;
    }
}

using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.Api.Candidates;

namespace Matching.Api.Tests.Candidates;

/// <summary>What of a file changes when a field is given: that field and nothing else, at every depth.</summary>
public sealed class CandidateFileTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>A value and another one, of the types whose fields change themselves alone.</summary>
    private static readonly Dictionary<Type, (object One, object Other)> Samples = new()
    {
        [typeof(string)] = ("un", "autre"),
        [typeof(bool?)] = (true, false),
        [typeof(DateOnly?)] = (new DateOnly(2008, 6, 30), new DateOnly(2009, 6, 30)),
        [typeof(QualificationLevel?)] = (QualificationLevel.Level3, QualificationLevel.Level4),
    };

    private static readonly CandidateFileInput All = Filled(new()
    {
        Address = new AddressInput
        {
            Street = "1 rue du Test", PostalCode = PostalCode.Parse("31200"), Commune = InseeCode.Parse("31555"),
            Latitude = 43.6, Longitude = 1.44, Precision = GeocodingPrecision.HouseNumber, Score = 0.9,
        },
        Statuses = new([new() { Status = PersonStatus.Rsa, Since = new DateOnly(2024, 1, 1), Until = new DateOnly(2027, 1, 1) }]),
        RecentWork = new RecentWorkInput { UpTo = new(2026, 2, 1), Hours = 100m, Months = 2m },
        JobTargets = new([new() { Rome = RomeCode.Parse("F1703"), MaxMinutes = 45, MaxDistanceKm = 12.0 }]),
        Transport = new([TransportMeans.Walk]),
        Licences = new([new() { Code = LicenceCode.Parse("PERMIS-B"), ValidUntil = new DateOnly(2030, 1, 1) }]),
        Barriers = new([Barrier.Housing]),
        Levers = new([new() { Kind = LeverKind.Housing, IsActivated = true, Since = new DateOnly(2026, 1, 1) }]),
        Availability = new AvailabilityInput
        {
            From = new DateOnly(2026, 4, 1),
            WeeklyHoursMin = 20m,
            WeeklyHoursMax = 35m,
            ShiftsAccepted = new([Shift.Day]),
            ContractTypesRefused = new([ContractType.Cdi]),
            WouldMove = false,
        },
    });

    private static readonly FileLeaf[] Leaves = [.. FileLeaf.Merged, .. Plain().Select(Alone)];

    /// <summary>Which values of a file a client does not set, and by what they come.</summary>
    private static readonly Dictionary<string, string> NotSet = new()
    {
        [nameof(Candidate.Id)] = "given once",
        [nameof(Candidate.ExternalReference)] = "set as reference",
        [nameof(Candidate.PrescriberId)] = "the structure of who registers the person",
        [nameof(Candidate.Sex)] = "files only: for audits of equal treatment",
        [nameof(Candidate.QpvMemberships)] = "worked out from the address",
        [nameof(Candidate.Evidence)] = "recordEvidence and declarePaper",
        [nameof(Candidate.PastPlacements)] = "noted by the product from placements",
        [nameof(Candidate.State)] = "moves by decisions",
        [nameof(Candidate.EnteredAt)] = "noted by the product",
        [nameof(Candidate.Version)] = "counted by the product",
    };

    /// <summary>Which values of a file its node does not show under their own names, and where they are shown, if anywhere.</summary>
    private static readonly Dictionary<string, string> NotShown = new()
    {
        [nameof(Candidate.ExternalReference)] = "shown as reference",
        [nameof(Candidate.PrescriberId)] = "shown as prescriber",
        [nameof(Candidate.Address)] = "shown as street, postalCode, commune and geocodingPrecision",
        [nameof(Candidate.Sex)] = "not shown: for audits of equal treatment",
        [nameof(Candidate.RecentWork)] = "shown as a fact of eligibility",
        [nameof(Candidate.PastPlacements)] = "shown by the reasons of continuity",
    };

    [Fact]
    public void Every_value_of_a_file_can_be_set_and_is_shown_or_is_named_here()
    {
        var values = typeof(Candidate).GetProperties().Where(property => property.CanWrite).Select(property => property.Name).ToList();

        Assert.Equal(values.Except(Names(typeof(CandidateFileInput))).Order(StringComparer.Ordinal), NotSet.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(values.Except(Names(typeof(CandidateNode))).Order(StringComparer.Ordinal), NotShown.Keys.Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> Given => [.. Leaves.Where(leaf => leaf.Given is not null).Select(leaf => leaf.Field)];

    public static TheoryData<string> Cleared => [.. Leaves.Where(leaf => leaf.Cleared is not null).Select(leaf => leaf.Field)];

    [Fact]
    public void Every_field_of_the_input_has_its_line_here()
    {
        var merged = new[] { typeof(AddressInput), typeof(RecentWorkInput), typeof(AvailabilityInput) };
        var fields = Names(typeof(CandidateFileInput)).Concat(
            merged.SelectMany(type => Names(type).Select(name => $"{type.Name[..^"Input".Length]}.{name}")));

        Assert.Equal(fields.Order(StringComparer.Ordinal), Leaves.Select(leaf => leaf.Field).Order(StringComparer.Ordinal));
        Assert.All(typeof(CandidateFileInput).GetProperties(), property => Assert.True(HasValue(property, All), property.Name));
    }

    [Theory, MemberData(nameof(Given))]
    public void A_field_given_alone_changes_itself_and_nothing_else(string field)
    {
        var leaf = Leaves.Single(one => one.Field == field);
        var (before, after) = (Flat(Full()), Flat(Apply(Full(), leaf.Given!)));
        var changed = Changed(before, after);

        Assert.NotEmpty(changed);
        Assert.All(changed, path => Assert.Contains(leaf.Paths, allowed => path.StartsWith(allowed, StringComparison.Ordinal)));
        // Of an entry that stays, what is not given stays.
        if (leaf.Paths is [_, var kept] && kept.EndsWith("[0]", StringComparison.Ordinal))
            Assert.DoesNotContain(changed, path => path.StartsWith(kept, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Cleared))]
    public void Null_makes_a_field_unknown_and_nothing_else(string field)
    {
        var leaf = Leaves.Single(one => one.Field == field);
        var after = Flat(Apply(Full(), leaf.Cleared!));
        var changed = Changed(Flat(Full()), after);

        Assert.NotEmpty(changed);
        Assert.All(changed, path =>
        {
            Assert.Contains(leaf.Paths, allowed => path.StartsWith(allowed.Split('[')[0], StringComparison.Ordinal));
            Assert.True(!after.TryGetValue(path, out var value) || value is "null" or "[]" or "\"\"", $"{path} is {after.GetValueOrDefault(path)}");
        });
    }

    [Fact]
    public void An_empty_input_changes_nothing()
    {
        Assert.Empty(Changed(Flat(Full()), Flat(Apply(Full(), new()))));
        Assert.Empty(
            Changed(
                Flat(Full()),
                Flat(Apply(Full(), new() { Address = new AddressInput(), Availability = new AvailabilityInput(), RecentWork = new RecentWorkInput() }))));
    }

    [Fact]
    public void A_point_is_given_whole_or_not_at_all()
    {
        var faults = new List<InputFault>();
        new CandidateFileInput { Address = new AddressInput { Latitude = 43.7 } }.On(Full(), Today, faults);

        Assert.Equal("address.point-incomplete", Assert.Single(faults).Code);
    }

    private static IEnumerable<PropertyInfo> Plain() =>
        typeof(CandidateFileInput).GetProperties()
            .Where(property => FileLeaf.Merged.All(leaf => leaf.Field != property.Name) && Samples.ContainsKey(TypeOf(property)));

    private static Type TypeOf(PropertyInfo property) => property.PropertyType.GetGenericArguments()[0];

    private static FileLeaf Alone(PropertyInfo property) =>
        new(property.Name, Set(new(), property, Samples[TypeOf(property)].Other), Set(new(), property, null), property.Name);

    /// <summary>The input with a value in each field that has none and whose type has samples.</summary>
    private static CandidateFileInput Filled(CandidateFileInput input) => typeof(CandidateFileInput).GetProperties()
        .Where(property => !HasValue(property, input) && Samples.ContainsKey(TypeOf(property)))
        .Aggregate(input, (filled, property) => Set(filled, property, Samples[TypeOf(property)].One));

    private static CandidateFileInput Set(CandidateFileInput input, PropertyInfo property, object? value)
    {
        property.SetValue(input, Activator.CreateInstance(property.PropertyType, [value]));
        return input;
    }

    private static bool HasValue(PropertyInfo property, CandidateFileInput input) =>
        (bool)property.PropertyType.GetProperty("HasValue")!.GetValue(property.GetValue(input))!;

    private static IEnumerable<string> Names(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name);

    private static Candidate Full() => Apply(new Candidate { Id = default, FirstName = "", LastName = "" }, All);

    private static Candidate Apply(Candidate file, CandidateFileInput input)
    {
        var faults = new List<InputFault>();
        var filled = input.On(file, Today, faults);
        Assert.Empty(faults);
        return filled;
    }

    private static List<string> Changed(Dictionary<string, string> before, Dictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys).Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path))];

    /// <summary>The settable parts of a file by their paths.</summary>
    private static Dictionary<string, string> Flat(Candidate file)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in typeof(Candidate).GetProperties().Where(property => property.SetMethod is not null))
            Add(property.Name, JsonSerializer.SerializeToNode(property.GetValue(file), property.PropertyType));
        return found;

        void Add(string path, JsonNode? node)
        {
            if (node is JsonObject parts) foreach (var (name, part) in parts) Add($"{path}.{name}", part);
            else if (node is JsonArray { Count: > 0 } items) for (var i = 0; i < items.Count; i++) Add($"{path}[{i}]", items[i]);
            else found[path] = node?.ToJsonString() ?? "null";
        }
    }
}

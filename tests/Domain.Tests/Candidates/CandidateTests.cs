namespace Matching.Domain.Tests.Candidates;

public class CandidateTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_file_that_lacks_everything_but_a_name_is_sound() => Assert.Empty(Any.Candidate.Faults(Today));

    [Fact]
    public void Every_fault_is_told_with_its_field()
    {
        var candidate = Any.Candidate with
        {
            FirstName = "",
            LastName = new string('x', 201),
            Address = new() { Geocoding = new() { Point = new(1.444, 43.6045), Precision = GeocodingPrecision.Street } },
            BirthDate = Today.AddDays(1),
            IsJobSeeker = false,
            JobSeekerSince = Today.AddDays(1),
            Statuses = [new(PersonStatus.Rsa, new(2026, 2, 1), new(2026, 1, 1))],
            Evidence = [new() { Id = default, Kind = EvidenceKind.Diploma, IssuedOn = Today.AddDays(1) }],
            JobTargets = [new(RomeCode.Parse("F1703")), new(RomeCode.Parse("F1703"))],
            Availability = new() { WeeklyHoursMin = new(35), WeeklyHoursMax = new(20) },
            PastPlacements = [new() { StartsOn = new(2025, 2, 1), EndsOn = new(2025, 1, 1) }],
        };
        Assert.Equal(
            [
                ("firstName", "text.empty"), ("lastName", "text.too-long"), ("address", "coordinates.swapped"),
                ("birthDate", "date.future"), ("jobSeekerSince", "date.future"), ("statuses[0].until", "date.reversed"),
                ("evidence[0].issuedOn", "date.future"), ("pastPlacements[0].endsOn", "date.reversed"),
                ("jobTargets", "candidate.occupation-twice"), ("availability.weeklyHoursMax", "candidate.weekly-hours-reversed"),
                ("jobSeekerSince", "candidate.not-job-seeker"),
            ],
            candidate.Faults(Today).Select(fault => (fault.Field!, fault.Code)));
    }

    [Fact]
    public void Nobody_leaves_school_before_birth() => Assert.Equal(
        [("jobSeekerSince", "date.before-birth"), ("schoolingEndedOn", "date.before-birth")],
        (Any.Candidate with { BirthDate = new(1990, 6, 15), SchoolingEndedOn = new(1990, 6, 14), JobSeekerSince = new(1990, 6, 14) })
            .Faults(Today).Select(fault => (fault.Field!, fault.Code)));

    [Theory]
    [InlineData("2012-11-21", null)]
    [InlineData("2012-11-22", "birth-date.implausible")]
    [InlineData("1926-11-21", null)]
    [InlineData("1925-11-21", "birth-date.implausible")]
    public void Ages_from_14_to_100_are_plausible(string birth, string? code) =>
        Assert.Equal(
            code,
            (Any.Candidate with { BirthDate = DateOnly.Parse(birth, System.Globalization.CultureInfo.InvariantCulture) })
                .Faults(Today)
                .SingleOrDefault()
                ?.Code);

    [Fact]
    public void No_text_form_shows_personal_data()
    {
        var candidate = Any.Candidate with { Address = new() { Street = "12 rue des Lilas" }, Statuses = [new(PersonStatus.Rqth)] };
        Assert.Equal($"Candidate {candidate.Id}", candidate.ToString());
        Assert.DoesNotContain("Lilas", candidate.Address.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Rqth", candidate.Statuses[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archived_file_stays_archived()
    {
        var archived = Any.Candidate.TransitionTo(CandidateState.Archived).Value;
        Assert.Equal("candidate.transition", archived.TransitionTo(CandidateState.Active).Refusal?.Code);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(8784.01)]
    public void A_year_has_at_most_8784_hours(double hours) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecentWork { UpTo = Today, Hours = (decimal)hours });

    [Fact]
    public void Every_lever_lifts_a_barrier() =>
        Assert.Equal(Enum.GetValues<Barrier>().Order(), Enum.GetValues<LeverKind>().Select(lever => lever.Lifts()).Distinct().Order());

    [Fact]
    public void Health_justice_and_asylum_are_sensitive()
    {
        Assert.All(
            [PersonStatus.Rqth, PersonStatus.Aah, PersonStatus.LeavingDetention, PersonStatus.Refugee, PersonStatus.FormerAse],
            status => Assert.True(status.IsSensitive()));
        Assert.False(PersonStatus.Rsa.IsSensitive());
    }
}

using Matching.Api.Marches;

namespace Matching.Api.Tests.Marches;

public sealed class HoursProgressNodeTests
{
    private static readonly CandidateId First = new(Guid.NewGuid()), Second = new(Guid.NewGuid());

    [Fact]
    public void Who_works_on_two_lots_is_counted_once_and_the_desk_sees_its_own_small_figures() =>
        Assert.Equal(2, Of(Lot(First, Second), Lot(Second)).Persons);

    [Fact]
    public void Null_says_that_people_are_left_out_and_none_that_there_are_none()
    {
        Assert.Null(Of(Lot() with { HidesPeople = true }).Persons);
        Assert.Equal(1, Of(Lot() with { HidesPeople = true }, Lot(First)).Persons);
        Assert.Equal(0, Of(Lot()).Persons);
    }

    private static HoursProgressNode Of(params ObligationHours[] obligations) => new(obligations, null, false, new());

    private static ObligationHours Lot(params CandidateId[] people) =>
        new(default, default, new(100), InsertionHours.None, InsertionHours.None) { People = people.ToHashSet() };
}

namespace Matching.Domain.Tests.States;

public class StateMachineTests
{
    // Every machine written out once more, by hand from the reference: a change of a move must change this table too.
    private const string Offers = """
        Draft: Published Cancelled
        Published: PartlyFilled Filled Suspended Cancelled Expired
        PartlyFilled: Filled Published Suspended Cancelled Expired
        Filled: PartlyFilled Published
        Suspended: Published PartlyFilled Cancelled Expired
        Cancelled:
        Expired:
        """;

    private const string Candidatures = """
        New: Processing Refused Withdrawn Obsolete Lapsed
        Processing: Interview Postponed Pool PriorToHire EligibilityCheck Refused Withdrawn Obsolete
        Interview: Processing Postponed Pool PriorToHire EligibilityCheck Refused Withdrawn Obsolete
        Postponed: Processing Interview Pool PriorToHire EligibilityCheck Refused Withdrawn Obsolete
        Pool: Processing Interview Postponed PriorToHire EligibilityCheck Refused Withdrawn Obsolete
        PriorToHire: Postponed Pool EligibilityCheck Refused Withdrawn Obsolete
        EligibilityCheck: Accepted Processing Postponed Refused Withdrawn Obsolete
        Accepted: Cancelled
        Refused: New
        Cancelled:
        Obsolete: New
        Withdrawn:
        Lapsed: New
        """;

    private const string Placements = """
        Planned: Active BrokenOff
        Active: Suspended Completed BrokenOff Converted
        Suspended: Active Completed BrokenOff
        Completed:
        BrokenOff:
        Converted:
        """;

    private const string Timesheets = """
        Draft: Submitted
        Submitted: Validated Rejected
        Validated: Locked
        Rejected: Draft
        Locked:
        """;

    [Fact]
    public void Offers_move_as_listed() => AssertMoves(Offers, OfferStates.Machine);

    [Fact]
    public void Candidatures_move_as_listed() => AssertMoves(Candidatures, CandidatureStates.Machine);

    [Fact]
    public void Placements_move_as_listed() => AssertMoves(Placements, PlacementStates.Machine);

    [Fact]
    public void Timesheets_move_as_listed() => AssertMoves(Timesheets, TimesheetStates.Machine);

    [Fact]
    public void A_refusal_names_the_allowed_moves()
    {
        var refusal = OfferStates.Machine.Refusal(OfferStatus.Draft, OfferStatus.Filled)!;
        Assert.Equal(["Published", "Cancelled"], refusal.Allowed);
        Assert.Equal("offer.transition: 'DRAFT -> FILLED', allowed: PUBLISHED, CANCELLED", refusal.ToFault().ToString());
    }

    [Fact]
    public void A_final_state_says_so() =>
        Assert.Equal("nothing: the state is final", OfferStates.Machine.Refusal(OfferStatus.Expired, OfferStatus.Published)!.ToFault().Allowed);

    [Fact]
    public void The_value_of_a_refused_move_cannot_be_taken()
    {
        Transition<string> refused = new InputFault("x", "y", "z");
        Assert.False(refused.IsMade);
        Assert.Throws<InvalidOperationException>(() => refused.Value);
    }

    private static void AssertMoves<TState>(string table, StateMachine<TState> machine) where TState : struct, Enum
    {
        var listed = table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enum.GetValues<TState>().Length, listed.Length);
        foreach (var line in listed)
        {
            var from = Enum.Parse<TState>(line[..line.IndexOf(':', StringComparison.Ordinal)]);
            var allowed = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var to in Enum.GetValues<TState>())
                Assert.True(machine.Allows(from, to) == allowed.Contains(to.ToString()), $"{from} -> {to}");
        }
    }
}

namespace Matching.Domain.Tests.Placements;

/// <summary>Every state × every move × everybody: what the table allows, written out once more by hand.</summary>
public class CandidatureMovesTests
{
    private const string Pending = "New Processing Interview Postponed Pool PriorToHire EligibilityCheck";

    // Move: from > to, by whom. "=" stays.
    private const string Table = $"""
        AgreeToIntroduction: New > =, prescripteur stand-in
        DeclineIntroduction: New > Withdrawn, prescripteur stand-in
        GiveConsent: New > =, candidat prescripteur desk stand-in
        RefuseConsent: New > Withdrawn, candidat prescripteur desk stand-in
        WithdrawConsent: {Pending} > Withdrawn, candidat prescripteur desk stand-in
        WithdrawConsent: Accepted > =, candidat prescripteur desk stand-in
        AcceptIntroduction: New > =, entreprise structureporteuse desk stand-in
        Process: Interview Postponed Pool EligibilityCheck > Processing, entreprise structureporteuse desk stand-in
        Interview: Processing Postponed Pool > Interview, entreprise structureporteuse desk stand-in
        Postpone: Processing Interview Pool PriorToHire EligibilityCheck > Postponed, entreprise structureporteuse desk stand-in
        KeepInPool: Processing Interview Postponed PriorToHire > Pool, entreprise structureporteuse desk stand-in
        BeginBeforeHire: Processing Interview Postponed Pool > PriorToHire, entreprise structureporteuse desk stand-in
        CheckEligibility: Processing Interview Postponed Pool PriorToHire > EligibilityCheck, entreprise structureporteuse desk stand-in
        Hire: EligibilityCheck > Accepted, entreprise structureporteuse desk stand-in
        CallOff: Accepted > Cancelled, entreprise structureporteuse desk stand-in
        Refuse: {Pending} > Refused, entreprise structureporteuse desk stand-in
        Withdraw: {Pending} > Withdrawn, candidat prescripteur stand-in
        BecomeObsolete: {Pending} > Obsolete, system
        Lapse: New > Lapsed, system
        RefuseUndecided: New Processing Interview Postponed > Refused, system
        Reactivate: Obsolete Lapsed Refused > New, candidat prescripteur desk stand-in
        """;

    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly MoveDetails Everything = new()
    {
        Reason = RefusalReason.LacksSkills,
        On = new(2026, 3, 9),
        Decision = new(Guid.Parse("60000000-0000-0000-0000-000000000001")),
        Means = ConsentMeans.Telephone,
    };

    // Desk where a prescripteur follows the person; stand-in where nobody does.
    private static readonly Dictionary<string, CandidatureMover> Everybody = Enum.GetValues<Role>()
        .Where(role => role != Role.Facilitateur)
        .ToDictionary(role => role.ToString().ToLowerInvariant(), role => new CandidatureMover(role, "x", true))
        .Append(new("desk", new(Role.Facilitateur, "x", true)))
        .Append(new("stand-in", new(Role.Facilitateur, "x", false)))
        .ToDictionary();

    public static TheoryData<CandidatureState, CandidatureMove> Pairs
    {
        get
        {
            var pairs = new TheoryData<CandidatureState, CandidatureMove>();
            foreach (var state in Enum.GetValues<CandidatureState>())
                foreach (var move in Enum.GetValues<CandidatureMove>()) pairs.Add(state, move);
            return pairs;
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_move_is_made_from_where_and_by_whom_the_table_says_and_leads_there(CandidatureState state, CandidatureMove move)
    {
        var lines = Table.Split('\n').Select(Line.Of).Where(line => line.Move == move && line.From.Contains(state)).ToList();
        foreach (var (name, mover) in Everybody)
        {
            var line = lines.SingleOrDefault(one => one.Who.Contains(name));
            var candidature = In(state, move);
            var made = candidature.Make(move, mover, Morning.AddDays(1), Everything);

            Assert.True(made.IsMade == line is not null, $"{move} from {state} by {name}");
            Assert.Equal(line is not null, CandidatureMoves.AllowedTo(candidature, mover).Contains(move));
            if (line is null)
            {
                Assert.Contains(made.Refusal!.Code, new[] { "candidature.move", "candidature.no-move" });
                Assert.Equal(CandidatureMoves.AllowedTo(candidature, mover).Count == 0, made.Refusal.Code == "candidature.no-move");
                continue;
            }

            Assert.Equal(line.To ?? state, made.Value.State);
            Assert.Equal(made.Value.State == state ? Morning : Morning.AddDays(1), made.Value.StateSince);
            Assert.Equal((move, made.Value.State, mover.Role, "x"), Told(made.Value.History[^1]));
            Assert.Equal("x", made.Value.DecidedBy);
        }
    }

    [Fact]
    public void A_forbidden_move_names_the_state_and_what_is_allowed() => Assert.Equal(
        "candidature.move: 'PROCESSING: GIVE_CONSENT', allowed: WITHDRAW_CONSENT, WITHDRAW",
        In(CandidatureState.Processing, CandidatureMove.Withdraw)
            .Make(CandidatureMove.GiveConsent, Everybody["candidat"], Morning, Everything).Refusal!.ToString());

    [Fact]
    public void An_employer_is_not_told_the_true_state_by_a_refusal()
    {
        var declined = In(CandidatureState.New, CandidatureMove.DeclineIntroduction)
            .Make(CandidatureMove.DeclineIntroduction, Everybody["prescripteur"], Morning).Value;

        Assert.Equal("LAPSED: REFUSE", declined.Make(CandidatureMove.Refuse, Everybody["entreprise"], Morning, Everything).Refusal!.Value);
    }

    [Theory]
    [InlineData(CandidatureMove.Refuse, CandidatureState.Processing, "entreprise", "candidature.reason-missing")]
    [InlineData(CandidatureMove.Interview, CandidatureState.Processing, "entreprise", "candidature.day-missing")]
    [InlineData(CandidatureMove.Hire, CandidatureState.EligibilityCheck, "entreprise", "candidature.decision-missing")]
    [InlineData(CandidatureMove.GiveConsent, CandidatureState.New, "prescripteur", "candidature.means-missing")]
    public void What_a_move_needs_must_be_told(CandidatureMove move, CandidatureState from, string who, string code) =>
        Assert.Equal(code, In(from, move).Make(move, Everybody[who], Morning).Refusal!.Code);

    [Fact]
    public void Nobody_says_that_nobody_decided() => Assert.Equal(
        "candidature.reason-missing",
        In(CandidatureState.Processing, CandidatureMove.Refuse)
            .Make(CandidatureMove.Refuse, Everybody["entreprise"], Morning, new() { Reason = RefusalReason.NoDecision }).Refusal!.Code);

    [Fact]
    public void What_somebody_refused_is_not_taken_up() => Assert.False(
        (In(CandidatureState.Refused, CandidatureMove.Reactivate) with { RefusalReason = RefusalReason.LacksSkills })
            .Make(CandidatureMove.Reactivate, Everybody["candidat"], Morning).IsMade);

    private static (CandidatureMove, CandidatureState, Role, string) Told(MadeMove made) => (made.Move, made.State, made.Role, made.By);

    // As the move needs it: agreements that it gives are missing, and those that it takes back are there.
    private static Candidature In(CandidatureState state, CandidatureMove move) => new()
    {
        Id = default,
        OfferId = Any.Offer.Id,
        CandidateId = Any.Candidate.Id,
        ProposedAt = Morning,
        StateSince = Morning,
        State = state,
        Consent = state != CandidatureState.New || move == CandidatureMove.WithdrawConsent ? ConsentState.Given : ConsentState.Asked,
        AdviserAgreedAt = state == CandidatureState.New ? null : Morning,
        EmployerAgreedAt = state is CandidatureState.New or CandidatureState.Lapsed ? null : Morning,
        IntroducedAt = state is CandidatureState.New or CandidatureState.Lapsed ? null : Morning,
        RefusalReason = state == CandidatureState.Refused ? RefusalReason.NoDecision : null,
    };

    private sealed record Line(CandidatureMove Move, IReadOnlyList<CandidatureState> From, CandidatureState? To, IReadOnlyList<string> Who)
    {
        public static Line Of(string text)
        {
            var parts = text.Split([':', '>', ','], StringSplitOptions.TrimEntries);
            return new(
                Enum.Parse<CandidatureMove>(parts[0]),
                [.. parts[1].Split(' ').Select(Enum.Parse<CandidatureState>)],
                parts[2] == "=" ? null : Enum.Parse<CandidatureState>(parts[2]),
                parts[3].Split(' '));
        }
    }
}

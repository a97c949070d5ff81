using Matching.Api.Matches;

namespace Matching.Api.Tests.Matches;

public sealed class ShownFloorTests
{
    private static readonly RankedMatch Moved = new()
    {
        Offer = null!,
        Candidate = null!,
        Score = Points.Zero,
        Parts = [],
        PartsByRules = [],
        Eligibility = EligibilityOutcome.Eligible,
        RuleSetVersion = "",
        Blockers = [],
        FloorMove = new(14, 9, 30),
    };

    private static readonly MatchAnswer Answer = new()
    {
        Matches = [],
        TotalCount = 0,
        NearMisses = [],
        NearMissCount = 0,
        On = new(2026, 12, 1),
        WeightsName = "",
        WeightsVersion = 1,
        IndexVersion = new(1),
        Floor = new(30, 40, 2, 1),
    };

    [Fact]
    public void A_company_is_not_told_who_moved_since_that_tells_where_somebody_lives()
    {
        Assert.Equal((30, 40, null, null), Told(isForEmployer: true));
    }

    [Fact]
    public void Others_are_told_who_moved_and_what_the_floor_did()
    {
        Assert.Equal(14, new CandidateMatchNode(ShownMatch.Of(Moved, Answer), "").FloorMove!.From);
        Assert.Equal((30, 40, 2, 1), Told(isForEmployer: false));
    }

    [Theory]
    [InlineData(
        ReaderLanguage.Fr,
        "Remonté de la place 14 à la place 9, son score restant le même : le marché demande au moins 30 % d’habitants de quartiers prioritaires "
        + "dans la liste.")]
    [InlineData(
        ReaderLanguage.En,
        "Moved up from place 14 to place 9, with the same score: the marché asks for at least 30% of residents of priority districts in the list.")]
    internal void A_move_is_said_in_both_languages(ReaderLanguage language, string sentence) =>
        Assert.Equal(sentence, Sentences.Plain(ReasonSentences.Say(Moved.FloorMove!.Reason, language, new Dictionary<string, string>())));

    private static (int Percent, int Places, int? Moved, int? Missing) Told(bool isForEmployer)
    {
        var node = new ListFloorNode(Answer.Floor!, isForEmployer);
        return (node.Percent, node.Places, node.Moved, node.Missing);
    }
}

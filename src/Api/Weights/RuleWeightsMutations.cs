using System.Globalization;
using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.GraphQL.Annotations;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Weights;

/// <summary>Changes the weights of the scoring rules.</summary>
[MutationType, Authorize]
internal static class RuleWeightsMutations
{
    /// <summary>Adds the next version of a set of weights; new answers use it from its first day on. For administrators.</summary>
    /// <param name="name">The name of the set, 1 to 60 characters.</param>
    /// <param name="version">The version to add: one more than the last of that name.</param>
    /// <param name="validFrom">The first day on which it may answer.</param>
    /// <param name="occupation">Points for the occupation.</param>
    /// <param name="mobility">Points for the journey.</param>
    /// <param name="qualification">Points for the qualification level.</param>
    /// <param name="qpvPriority">Points for residents of QPV while the whole target is owed.</param>
    /// <param name="availability">Points for start, hours, shift and contract.</param>
    /// <param name="barriers">Points for freins and levers.</param>
    /// <param name="continuity">Points for continuing a path.</param>
    /// <param name="neutralShare">The part of its points that a rule earns when something is not known; more than 0 and less than 1.</param>
    /// <param name="assumedAcceptedMinutes">The minutes assumed to be accepted where nothing is stated, 5 to 240.</param>
    /// <param name="reach">How far the work may lie; as usual when left out.</param>
    /// <param name="unlinkedPlaces">How many places of a list go to pairs whose occupations have no known link, 0 to 10000; 3 when left out.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<RuleWeightsNode> DefineRuleWeightsAsync(
        string name, int version, DateOnly validFrom,
        Points occupation, Points mobility, Points qualification, Points qpvPriority, Points availability, Points barriers, Points continuity,
        decimal neutralShare, int assumedAcceptedMinutes, ReachLimitsInput? reach, int? unlinkedPlaces,
        WeightSetStore weights, Actor actor, AskedLanguage asked, CancellationToken cancel)
    {
        if (neutralShare is <= 0 or >= 1)
            throw Refusal("weights.neutral-share", neutralShare.ToString(CultureInfo.InvariantCulture), "more than 0 and less than 1", "neutralShare", asked);
        if (assumedAcceptedMinutes is < 5 or > 240)
            throw Refusal(
                "weights.assumed-journey", assumedAcceptedMinutes.ToString(CultureInfo.InvariantCulture), "5 to 240 minutes", "assumedAcceptedMinutes", asked);

        var set = new RuleWeights
        {
            Name = name,
            Version = version,
            ValidFrom = validFrom,
            Author = actor.UserId,
            Rules = RulePoints.Of(rule => rule switch
            {
                RuleKind.Occupation => occupation,
                RuleKind.Mobility => mobility,
                RuleKind.Qualification => qualification,
                RuleKind.QpvPriority => qpvPriority,
                RuleKind.Availability => availability,
                RuleKind.Barriers => barriers,
                RuleKind.Continuity => continuity,
            }),
            NeutralShare = Fit.Of(neutralShare),
            AssumedAcceptedJourney = new(assumedAcceptedMinutes * 10),
            Reach = reach?.ToLimits() ?? ReachLimits.Standard,
            UnlinkedPlaces = unlinkedPlaces ?? RuleWeights.UsualUnlinkedPlaces,
        };
        return new((await weights.AddAsync(actor, "define rule weights", set, cancel)).Value(asked.Language));
    }

    private static InvalidInputException Refusal(string code, string value, string allowed, string field, AskedLanguage asked) =>
        new(new InputFault(code, value, allowed) { Field = field }, asked.Language);
}

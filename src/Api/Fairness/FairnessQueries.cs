using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Fairness;

/// <summary>Audits what was really shown.</summary>
[QueryType]
internal static class FairnessQueries
{
    private const int MonthsOfQuarter = 3, MostDays = 731;

    /// <summary>
    /// Equal treatment in the lists of candidates served in whole quarters: exposure by the place shown, selection by who was placed
    /// on the offer. Of each offer its last list counts. Aggregates only; for administrators.
    /// </summary>
    /// <param name="from">The first day of a quarter.</param>
    /// <param name="to">The last day of a quarter, inclusive; at most two years after <c>from</c>.</param>
    [Authorize, Cost(100)]
    public static async Task<FairnessReportNode?> GetFairnessAuditAsync(DateOnly from, DateOnly to, ServedLists lists, Actor actor, CancellationToken cancel)
    {
        if (actor.Role != Role.Administrateur) throw new GraphQLException("Audits of equal treatment are shown to administrators.", "AUTH_NOT_AUTHORIZED");
        if (!IsFirstOfQuarter(from)) throw OutOfRange("from", from, "the first day of a quarter");
        if (!IsLastOfQuarter(to) || to < from || to.DayNumber - from.DayNumber > MostDays)
            throw OutOfRange("to", to, "the last day of a quarter within two years of `from`");
        return new(await lists.AuditAsync(actor, from, to, cancel));
    }

    // Whole quarters, so that two audits a day apart do not tell what happened to one person.
    private static bool IsFirstOfQuarter(DateOnly day) => day.Day == 1 && (day.Month - 1) % MonthsOfQuarter == 0;

    private static bool IsLastOfQuarter(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month) && day.Month % MonthsOfQuarter == 0;

    private static GraphQLException OutOfRange(string argument, DateOnly day, string allowed) =>
        new($"The argument `{argument}` is {day:yyyy-MM-dd}; allowed: {allowed}.", "ARGUMENT_OUT_OF_RANGE");
}

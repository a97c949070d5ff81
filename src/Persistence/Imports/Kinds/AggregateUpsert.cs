using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Adds an aggregate or brings the known one in line, so that saving journals what really differs.</summary>
internal static class AggregateUpsert
{
    /// <summary>Puts one aggregate into the unit of work.</summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="known">The stored aggregate, tracked; null when there is none.</param>
    /// <param name="fresh">What it is to be; with the identifier and version of the known one.</param>
    /// <param name="rows">How many rows of the file speak of it.</param>
    public static ImportTally Apply<T>(MatchingDbContext context, T? known, T fresh, long rows = 1)
        where T : class
    {
        if (known is null)
        {
            context.Add(fresh);
            return new(rows, 0, 0);
        }
        var entry = context.Entry(known);
        entry.CurrentValues.SetValues(fresh);
        return entry.State == EntityState.Modified ? new(0, rows, 0) : new(0, 0, rows);
    }
}

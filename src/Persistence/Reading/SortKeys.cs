using System.Linq.Expressions;
using Matching.Persistence.Conversions;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Reading;

/// <summary>What lists are sorted by that only the database has.</summary>
public static class SortKeys
{
    /// <summary>The searchable text of an offer (title), a file (last, then first name) or a marché (reference, then title), without regard to case and
    /// accents; indexed, never null.</summary>
    public static Expression<Func<T, string>> FoldedText<T>() where T : class => item => EF.Property<string>(item, ExtractedColumns.SearchText);
}

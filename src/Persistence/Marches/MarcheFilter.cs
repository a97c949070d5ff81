using Matching.Persistence.Conversions;
using Matching.Persistence.Searching;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Marches;

/// <summary>Which of the visible marchés are asked for; what is null does not filter.</summary>
public sealed record MarcheFilter
{
    /// <summary>Words of reference and title in any order, each by its start; spelling as in <see cref="StoredNames"/>.</summary>
    public string? Search { get; init; }

    /// <summary>The department's code of the site.</summary>
    public string? Department { get; init; }

    /// <summary>Who owes hours on one of the lots.</summary>
    public ContractorId? ContractorId { get; init; }

    internal IQueryable<Marche> Apply(IQueryable<Marche> marches, MatchingDbContext context)
    {
        if (Department is not null)
            marches = marches.Where(marche => EF.Property<string>(marche, ExtractedColumns.Department) == Department);
        if (ContractorId is not null)
            marches = marches.Where(marche => context.Obligations.Any(row => row.MarcheId == marche.Id && row.ContractorId == ContractorId));
        return marches.SearchedBy(Search);
    }
}

using System.Linq.Expressions;
using Matching.GraphQL.Costs;
using Matching.GraphQL.Data;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Which conventions are on.</summary>
internal sealed class ConventionOptions
{
    /// <summary>Every mutation follows the mutation convention unless it says otherwise.</summary>
    public bool MutationsByDefault { get; set; }

    /// <summary>What costs.</summary>
    public CostOptions Costs { get; set; } = new();

    /// <summary>Page sizes where a field says nothing else.</summary>
    public PagingLimits Paging { get; set; } = new();

    /// <summary>How much a client may ask of a <c>where</c> and an <c>order</c>.</summary>
    public QueryLimits Queries { get; set; } = new();

    /// <summary>What works around every field made from a class, outermost first.</summary>
    public List<FieldMiddleware> FieldMiddleware { get; } = [];

    /// <summary>The schema has <c>@defer</c> and <c>@stream</c>.</summary>
    public bool IncrementalDelivery { get; set; }

    /// <summary>What the description of an input field tells besides, by its coordinate; null for nothing.</summary>
    public Func<string, string?> InputNote { get; set; } = _ => null;

    /// <summary>What `contains`, `startsWith` and `endsWith` of a filter make of both texts before they compare them; null to compare letter for
    /// letter.</summary>
    public LambdaExpression? TextFold { get; set; }

    /// <summary>The description with its note.</summary>
    public string? DescribeInput(string coordinate, string? description) =>
        InputNote(coordinate) is { } note ? description is null ? note : $"{description} {note}" : description;
}

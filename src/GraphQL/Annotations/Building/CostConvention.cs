using System.Reflection;
using Matching.GraphQL.Costs;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Costs and list sizes: what <c>[Cost]</c> and <c>[ListSize]</c> say, else what the resolver and the paging suggest.</summary>
internal sealed class CostConvention(CostOptions options)
{
    /// <summary>The directives by which the schema tells it.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives => options.SkipAnalyzer ? [] : CostDirectives.All;

    /// <summary>The weight of a field without an attribute that waits for its value; null when none is set.</summary>
    public double? Waiting => options.SkipAnalyzer || !options.ApplyCostDefaults ? null : options.DefaultResolverCost;

    /// <summary>The weight an attribute gives; null without one.</summary>
    public double? Of(ICustomAttributeProvider member) =>
        options.SkipAnalyzer ? null : member.GetCustomAttributes(true).OfType<CostAttribute>().FirstOrDefault()?.Weight;

    /// <summary>The name of the factor of a field's weight; null without one.</summary>
    public string? ScaleOf(MemberInfo member) => options.SkipAnalyzer ? null : member.GetCustomAttribute<CostAttribute>()?.Scale;

    /// <summary>The weight of a type, which the type itself or a class that stands for it gives.</summary>
    public double? Of(IEnumerable<Type> classes) => classes.Select(Of).FirstOrDefault(weight => weight is not null);

    public ListSize? SizeOf(MemberInfo member, ListSize? fromPaging)
    {
        if (options.SkipAnalyzer) return null;
        if (member.GetCustomAttribute<ListSizeAttribute>() is not { } said) return options.ApplyCostDefaults ? fromPaging : null;

        return new()
        {
            AssumedSize = said.AssumedSize < 0 ? null : said.AssumedSize,
            SlicingArguments = said.SlicingArguments,
            SlicingArgumentDefaultValue = said.SlicingArgumentDefaultValue < 0 ? null : said.SlicingArgumentDefaultValue,
            SizedFields = said.SizedFields,
            RequireOneSlicingArgument = said.RequireOneSlicingArgument,
        };
    }

    /// <summary>A list as long as an argument's list.</summary>
    public ListSize? ByLengthOf(string argument) => options.SkipAnalyzer || !options.ApplyCostDefaults ? null : new() { SlicingArguments = [argument] };

    /// <summary>The size of a connection's lists.</summary>
    public static ListSize OfConnection(PagingLimits limits) => new()
    {
        AssumedSize = limits.MaxPageSize,
        SlicingArguments = ["first", "last"],
        SlicingArgumentDefaultValue = Math.Min(limits.DefaultPageSize, limits.MaxPageSize),
        SizedFields = ["edges", "nodes"],
        RequireOneSlicingArgument = false,
    };

    /// <summary>The size of a segment: as many items as it takes.</summary>
    public static ListSize OfSegment(PagingLimits limits) => OfConnection(limits) with { SlicingArguments = ["take"], SizedFields = ["items"] };
}

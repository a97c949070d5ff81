namespace Matching.GraphQL.Costs;

/// <summary>How much an operation may cost, and what costs when the schema does not say.</summary>
/// <remarks>Source: the draft "GraphQL Cost Directives" (IBM, 2021); defaults are those C# developers know.</remarks>
public sealed class CostOptions
{
    /// <summary>The most resolver work an operation may ask for; 0 or more. Default 1,000.</summary>
    public double MaxFieldCost { get; set; } = 1_000;

    /// <summary>The most objects an operation may ask for, weighted; 0 or more. Default 1,000.</summary>
    public double MaxTypeCost { get; set; } = 1_000;

    /// <summary>Refuses operations above a limit. Default true; when false, costs are only reported to those who ask.</summary>
    public bool EnforceCostLimits { get; set; } = true;

    /// <summary>Analyses nothing, and leaves <c>@cost</c> and <c>@listSize</c> out of the schema. Default false.</summary>
    public bool SkipAnalyzer { get; set; }

    /// <summary>Gives fields without <c>[Cost]</c> and <c>[ListSize]</c> what their resolver and paging say: <see cref="DefaultResolverCost"/> where something
    /// waits, page sizes for connections. Default true.</summary>
    public bool ApplyCostDefaults { get; set; } = true;

    /// <summary>The weight of a field that may have to wait for its value. Default 10.</summary>
    public double DefaultResolverCost { get; set; } = 10;

    /// <summary>Factors that the application works out whenever an operation is priced, by the name under which <c>[Cost(…, Scale = …)]</c> asks for them; each
    /// 0 or more.</summary>
    public IDictionary<string, Func<double>> Scales { get; } = new Dictionary<string, Func<double>>(StringComparer.Ordinal);

    /// <summary>How many items a list has of which the schema says nothing; 0 or more. Default 1.</summary>
    public double DefaultListSize { get; set; } = 1;
}

/// <summary>What a request wants to know of its cost.</summary>
public enum CostMode
{
    /// <summary>Nothing; limits hold.</summary>
    Enforce,
    /// <summary>The cost beside the result, in <c>extensions.operationCost</c>; limits hold.</summary>
    Report,
    /// <summary>The cost instead of a result; nothing is executed, so limits do not matter.</summary>
    Validate,
}

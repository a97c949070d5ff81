using Matching.GraphQL.Types;

namespace Matching.GraphQL.Costs;

/// <summary>The directives by which a schema tells clients what costs (cost directives' draft, sections 7 and 8).</summary>
public static class CostDirectives
{
    private static readonly GraphQLType Names = new ListType(new NonNullType(SpecifiedScalars.String));

    /// <summary><c>@cost(weight:)</c>.</summary>
    public static DirectiveDefinition Cost { get; } = new(
        "cost",
        [
            DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.Enum,
            DirectiveLocation.FieldDefinition,
            DirectiveLocation.InputFieldDefinition,
            DirectiveLocation.Object,
            DirectiveLocation.Scalar,
        ])
    {
        Description = "What one use of this adds to the cost of an operation.",
        Arguments = [new("weight", new NonNullType(SpecifiedScalars.String)) { Description = "A number; negative where it makes the field cheaper." }],
    };

    /// <summary><c>@listSize(…)</c>, with the usual addition <c>slicingArgumentDefaultValue</c>.</summary>
    public static DirectiveDefinition ListSize { get; } = new("listSize", [DirectiveLocation.FieldDefinition])
    {
        Description = "How many items a list has at most.",
        Arguments =
        [
            new("assumedSize", SpecifiedScalars.Int) { Description = "The most items, where no slicing argument tells." },
            new("slicingArguments", Names) { Description = "The arguments of which the largest is the size." },
            new("slicingArgumentDefaultValue", SpecifiedScalars.Int) { Description = "The size when no slicing argument is given." },
            new("sizedFields", Names) { Description = "The fields of the returned object whose lists have this size." },
            new("requireOneSlicingArgument", SpecifiedScalars.Boolean) { Description = "Exactly one slicing argument must be given.", DefaultValue = "true" },
        ],
    };

    /// <summary>Both.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Cost, ListSize];
}

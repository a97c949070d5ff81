using System.Linq.Expressions;
using Matching.GraphQL.Data;

namespace Matching.GraphQL.Tests.Data;

public sealed class FilterInputTests
{
    private static readonly Parcel[] Parcels =
    [
        new("Anvers", 1, Weight: 2.5m, null),
        new("Brest", 2, Weight: null, "fragile"),
        new("Calais", 3, Weight: 10m, "Fragile, keep dry"),
    ];

    [Fact]
    public void An_empty_filter_asks_for_nothing() => Assert.Null(new ParcelFilterInput().ToPredicate());

    [Fact]
    public void Conditions_given_together_must_all_hold() =>
        Assert.Equal(["Calais"], Found(new() { Number = new() { Gte = 2 }, Weight = new() { Gt = 5m } }));

    [Fact]
    public void Eq_null_finds_what_has_no_value() => Assert.Equal(["Brest"], Found(new() { Weight = new() { Eq = new((decimal?)null) } }));

    [Fact]
    public void Neq_null_finds_what_has_one() => Assert.Equal(["Anvers", "Calais"], Found(new() { Weight = new() { Neq = new((decimal?)null) } }));

    [Fact]
    public void In_and_nin_take_lists()
    {
        Assert.Equal(["Anvers", "Calais"], Found(new() { Number = new() { In = [1, 3] } }));
        Assert.Equal(["Brest"], Found(new() { Number = new() { Nin = [1, 3] } }));
        Assert.Empty(Found(new() { Number = new() { In = [] } }));
    }

    [Fact]
    public void Texts_are_searched_by_part_and_a_missing_text_is_no_match()
    {
        Assert.Equal(["Brest"], Found(new() { Note = new() { StartsWith = "frag" } }));
        Assert.Equal(["Brest", "Calais"], Found(new() { Note = new() { Contains = "ragile" } }));
        Assert.Equal(["Calais"], Found(new() { Note = new() { EndsWith = "dry" } }));
    }

    [Fact]
    public void And_and_or_join_filters() => Assert.Equal(
        ["Anvers", "Calais"],
        Found(new() { Or = [new() { Number = new() { Lt = 2 } }, new() { And = [new() { Number = new() { Gt = 2 } }, new() { Weight = new() { Lte = 10m } }] }] }));

    [Fact]
    public void An_alternative_without_a_condition_holds_always() =>
        Assert.Equal(3, Found(new() { Or = [new(), new() { Number = new() { Eq = 1 } }] }).Count);

    [Fact]
    public void Values_stand_in_the_expression_as_parameters_and_not_as_constants()
    {
        var constants = new ConstantFinder();
        constants.Visit(new ParcelFilterInput { Number = new() { Eq = 42 } }.ToPredicate()!);

        Assert.DoesNotContain(42, constants.Found);
    }

    private static List<string> Found(ParcelFilterInput filter) =>
        [.. Parcels.AsQueryable().Where(filter.ToPredicate() ?? (parcel => true)).Select(parcel => parcel.Name)];

    private sealed record Parcel(string Name, int Number, decimal? Weight, string? Note);

    private sealed class IntOperationFilterInput : ComparableOperationFilterInput<int>;

    private sealed class DecimalOperationFilterInput : ComparableOperationFilterInput<decimal>;

    private sealed class ParcelFilterInput : FilterInput<ParcelFilterInput, Parcel>
    {
        public IntOperationFilterInput? Number { get; init; }

        public DecimalOperationFilterInput? Weight { get; init; }

        public StringOperationFilterInput? Note { get; init; }

        protected override IEnumerable<Expression<Func<Parcel, bool>>?> Conditions() =>
            [Number?.On<Parcel>(parcel => parcel.Number), Weight?.On<Parcel>(parcel => parcel.Weight), Note?.On<Parcel>(parcel => parcel.Note)];
    }

    private sealed class ConstantFinder : ExpressionVisitor
    {
        public List<object?> Found { get; } = [];

        protected override Expression VisitConstant(ConstantExpression node)
        {
            Found.Add(node.Value);
            return node;
        }
    }
}

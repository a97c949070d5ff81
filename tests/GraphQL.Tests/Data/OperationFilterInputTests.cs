using System.Linq.Expressions;
using Matching.GraphQL.Data;

namespace Matching.GraphQL.Tests.Data;

/// <summary>Conditions on one value, as an application uses them in inputs of its own.</summary>
public sealed class OperationFilterInputTests
{
    private static readonly Parcel[] Parcels =
    [
        new("Anvers", 1, Weight: 2.5m, null),
        new("Brest", 2, Weight: null, "fragile"),
        new("Calais", 3, Weight: 10m, "Fragile, keep dry"),
    ];

    [Fact]
    public void Nothing_given_asks_for_nothing()
    {
        Assert.Null(new ComparableOperationFilterInput<int>().On<Parcel>(parcel => parcel.Number));
        Assert.Null(new StringOperationFilterInput().On<Parcel>(parcel => parcel.Note));
    }

    [Fact]
    public void Conditions_given_together_must_all_hold() =>
        Assert.Equal(["Brest"], Found(new ComparableOperationFilterInput<int> { Gte = 2, Lt = 3 }.On<Parcel>(parcel => parcel.Number)));

    [Fact]
    public void Null_finds_what_has_no_value_and_the_contrary_what_has_one()
    {
        Assert.Equal(["Brest"], Found(new EqualityOperationFilterInput<decimal> { Eq = new((decimal?)null) }.On<Parcel>(parcel => parcel.Weight)));
        Assert.Equal(["Anvers", "Calais"], Found(new EqualityOperationFilterInput<decimal> { Neq = new((decimal?)null) }.On<Parcel>(parcel => parcel.Weight)));
    }

    [Fact]
    public void Lists_may_be_empty() =>
        Assert.Empty(Found(new EqualityOperationFilterInput<int> { In = [] }.On<Parcel>(parcel => parcel.Number)));

    [Fact]
    public void A_missing_text_has_no_part() =>
        Assert.Equal(["Brest", "Calais"], Found(new StringOperationFilterInput { Contains = "ragile" }.On<Parcel>(parcel => parcel.Note)));

    [Fact]
    public void Values_stand_in_the_expression_as_parameters_and_not_as_constants()
    {
        var constants = new ConstantFinder();
        constants.Visit(new ComparableOperationFilterInput<int> { Eq = 42, In = [43], Gt = 44 }.On<Parcel>(parcel => parcel.Number)!);

        Assert.DoesNotContain(constants.Found, value => value is int or int?[]);
    }

    private static IEnumerable<string> Found(Expression<Func<Parcel, bool>>? condition) =>
        Parcels.AsQueryable().Where(condition!).Select(parcel => parcel.Name);

    private sealed record Parcel(string Name, int Number, decimal? Weight, string? Note);

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

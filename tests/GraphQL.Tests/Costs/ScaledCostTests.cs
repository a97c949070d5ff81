using System.Security.Claims;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Costs;
using Matching.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Costs;

/// <summary>A weight that the server scales by what there is to do when an operation is priced.</summary>
public sealed class ScaledCostTests
{
    private double _rows = 1;

    [Fact]
    public async Task A_scaled_weight_grows_with_its_factor_and_is_told_apart()
    {
        await using var services = Services();

        Assert.Equal(new OperationCost(100, 1) { ScaledFieldCost = 100 }, await PriceAsync(services, "{ walk }"));
        _rows = 3;
        Assert.Equal(new OperationCost(305, 1) { ScaledFieldCost = 300 }, await PriceAsync(services, "{ walk look }"));
    }

    [Fact]
    public async Task A_limit_holds_for_the_scaled_cost_of_now()
    {
        await using var services = Services();
        var executor = services.GetRequiredService<RequestExecutor>();

        using var before = await executor.ExecuteAsync(new("{ walk }"), new(services, new ClaimsPrincipal()), TestContext.Current.CancellationToken);
        _rows = 11;
        using var after = await executor.ExecuteAsync(new("{ walk }"), new(services, new ClaimsPrincipal()), TestContext.Current.CancellationToken);

        Assert.Empty(before.Errors);
        Assert.Equal("COST_LIMIT_EXCEEDED", Assert.Single(after.Errors).Code);
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddType(typeof(Walks)).ModifyOptions(options => options.Costs.Scales["rows"] = () => _rows);
        return services.BuildServiceProvider();
    }

    private static async Task<OperationCost> PriceAsync(ServiceProvider services, string document)
    {
        using var result = await services.GetRequiredService<RequestExecutor>().ExecuteAsync(
            new(document) { Cost = CostMode.Validate }, new(services, new ClaimsPrincipal()), TestContext.Current.CancellationToken);
        return result.Cost!.Value;
    }

    [QueryType]
    public static class Walks
    {
        [Cost(100, Scale = "rows")]
        public static int GetWalk() => 1;

        [Cost(5)]
        public static int GetLook() => 2;
    }
}

using Matching.GraphQL.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Annotations;

public sealed class SchemaFaultTests
{
    [Fact]
    public void Lists_every_fault_with_class_member_and_what_to_change()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddType(typeof(FaultyQueries)).AddType(typeof(MoreQueries)).AddType<Lonely>();

        var failure = Assert.Throws<SchemaException>(() => services.BuildServiceProvider().GetRequiredService<Types.Schema>());

        var prefix = "Matching.GraphQL.Tests.Annotations.SchemaFaultTests+";
        Assert.Equal(
            [
                $"{prefix}Lonely: the [Node] Lonely has no [NodeResolver]; add a public static method such as `static Task<Lonely?> GetAsync(…Id id, …)` "
                + "marked [NodeResolver] to it or to its [ObjectType<Lonely>] class.",
                $"{prefix}FaultyQueries.Nothing: a field needs a value; return one, or mark the method [GraphQLIgnore].",
                $"{prefix}FaultyQueries.Generic: a generic method cannot be a field; mark it [GraphQLIgnore].",
                $"{prefix}FaultyQueries.Unknown: Object is no output type. Return a class, or mark the interface [InterfaceType] or [UnionType].",
                $"{prefix}FaultyQueries.Paged: [UsePaging] needs a list, not a Int32; return IEnumerable<T>, IQueryable<T>, Page<T> or Connection<T>.",
                $"{prefix}FaultyQueries.Identified: a global ID cannot be made of a Double; "
                + "use string, int, long, Guid or a record struct around one of these.",
                $"{prefix}FaultyQueries.Service: IDisposable cannot be an input: it is neither a scalar, an enum nor a class with properties. "
                + "If it is a service, register it or mark the parameter [Service].",
                $"Query: the field twice is declared twice, by {prefix}FaultyQueries.Twice and {prefix}MoreQueries.Twice; rename one with [GraphQLName].",
                $"{prefix}Bad: every field of a [OneOf] input must be nullable and without default.",
                $"{prefix}Empty: Empty has no field; add a public one, or keep it out of the schema with [GraphQLIgnore].",
            ],
            failure.Faults);
    }

    [Fact]
    public void Says_that_the_query_root_is_missing()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer();

        var failure = Assert.Throws<SchemaException>(() => services.BuildServiceProvider().GetRequiredService<Types.Schema>());

        Assert.Equal(["There is no query root: mark a class [QueryType] and add its assembly with AddTypes(assembly)."], failure.Faults);
    }

    [QueryType]
    private static class FaultyQueries
    {
        public static void Nothing() { }

        public static T? Generic<T>() => default;

        public static object Unknown() => new();

        [UsePaging]
        public static int Paged() => 1;

        [ID]
        public static double Identified() => 1;

        public static int Service(IDisposable resource) => resource is null ? 0 : 1;

        public static int Twice() => 1;

        public static int Choose(Bad choice) => choice.GetHashCode();

        public static Empty None() => new();
    }

    [QueryType]
    private static class MoreQueries
    {
        public static int Twice() => 2;
    }

    [Node]
    private sealed record Lonely(int Id);

    private sealed class Empty;

    [OneOf]
    private sealed record Bad(int? Number = 3);
}

using Matching.GraphQL.Annotations;
using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Annotations;

public sealed class InterfaceClassTests
{
    [Fact]
    public void Methods_of_an_abstract_class_that_is_an_interface_are_fields_of_the_classes_below_it()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddType(typeof(ShapeQueries)).AddType<Square>();
        var schema = services.BuildServiceProvider().GetRequiredService<Schema>();

        var square = Assert.IsType<ObjectType>(schema.FindType("Square"));
        Assert.Equal("Shape", Assert.Single(square.Interfaces).Name);
        Assert.Equal("Float!", square.Fields.Find("area")!.Type.ToString());
        Assert.Equal("Float!", Assert.IsType<InterfaceType>(schema.FindType("Shape")).Fields.Find("area")!.Type.ToString());
        Assert.Null(square.Fields.Find("secret"));
    }

    [InterfaceType]
    public abstract class Shape : Hidden
    {
        public abstract double GetArea();
    }

    public abstract class Hidden
    {
        public string GetSecret() => GetType().Name;
    }

    public sealed class Square : Shape
    {
        public double Side { get; init; } = 2;

        public override double GetArea() => Side * Side;
    }

    [QueryType]
    public static class ShapeQueries
    {
        public static Shape GetShape() => new Square();
    }
}

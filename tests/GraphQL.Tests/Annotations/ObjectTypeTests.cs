using Matching.GraphQL.Annotations;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Tests.Annotations;

public sealed class ObjectTypeTests
{
    private readonly ClassServer _server = new(typeof(Queries), typeof(CarType));

    [Fact]
    public async Task Describes_a_type_in_code()
    {
        var data = await _server.DataAsync("{ car { __typename plate maker loud price(inEuros: true) cheap: price late tags } }");

        Assert.Equal(
            """{"__typename":"Automobile","plate":"AB-12","maker":"RENAULT","loud":"<renault>","price":"100 €","cheap":"100","late":7,"tags":["a"]}""",
            data["car"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task Guards_fields_in_code() =>
        Assert.Equal("The current user is not signed in. AUTH_NOT_AUTHENTICATED", await _server.ErrorAsync("{ car { owner } }"));

    [Fact]
    public void Changes_names_types_and_what_is_said()
    {
        var type = Assert.IsType<ObjectType>(_server.Schema.FindType("Automobile"));

        Assert.Equal("A thing with wheels.", type.Description);
        Assert.Equal(
            ["plate: String!", "maker: String!", "owner: String", "loud: String!", "price: String", "late: Int!", "tags: [String!]"],
            type.Fields.Select(field => $"{field.Name}: {field.Type}"));
        Assert.Equal(("Its number.", "Use `plate`."), (type.Fields.Find("plate")!.Description, type.Fields.Find("late")!.DeprecationReason));
        Assert.Equal(["inEuros: Boolean"], type.Fields.Find("price")!.Arguments.Select(argument => $"{argument.Name}: {argument.Type}"));
        Assert.Equal(
            ["and", "or", "plate", "maker"],
            Assert.IsType<InputObjectType>(_server.Schema.FindType("AutomobileFilterInput")).Fields.Select(field => field.Name));
    }

    [Fact]
    public void Faults_are_told_at_start()
    {
        var failure = Assert.Throws<SchemaException>(() => new ClassServer(typeof(Queries), typeof(FaultyType)).Schema);

        const string Prefix = "Matching.GraphQL.Tests.Annotations.ObjectTypeTests+FaultyType.Configure: ";
        Assert.Equal(
            [
                Prefix + "the field empty has no value; add Resolve(…).",
                Prefix + "Secret is no field, being ignored; take one of the two away.",
            ],
            failure.Faults);
        Assert.StartsWith(
            "Expected a property, such as item => item.Name",
            Assert.Throws<ArgumentException>(() => new ClassServer(typeof(Queries), typeof(WrongType)).Schema).Message,
            StringComparison.Ordinal);
    }

    private sealed record Car(string Number, string Maker, string? Owner, string Secret);

    private sealed class CarType : ObjectType<Car>
    {
        protected override void Configure(ObjectTypeDescriptor<Car> descriptor)
        {
            descriptor.Name("Automobile").Description("A thing with wheels.").Ignore(car => car.Secret);
            descriptor.Field(car => car.Number).Name("plate").Description("Its number.");
            descriptor.Field(car => car.Maker).Use(next => async context =>
            {
                await next(context);
                context.Result = ((string)context.Result!).ToUpperInvariant();
            });
            descriptor.Field(car => car.Owner).Authorize();
            descriptor.Field("loud").NonNull()
                .Use(next => async context =>
                {
                    await next(context);
                    context.Result = $"<{context.Result}>";
                })
                .Resolve(context => context.Parent<Car>().Maker);
            descriptor.Field("price")
                .Argument<bool?>("inEuros", "With its sign.")
                .Resolve(context => context.ArgumentValue<bool?>("inEuros") == true ? "100 €" : "100");
            descriptor.Field("late").Deprecated("Use `plate`.").Resolve(async _ =>
            {
                await Task.Yield();
                return 7;
            });
            descriptor.Field("tags").Resolve(_ => new List<string> { "a" });
        }
    }

    private sealed class FaultyType : ObjectType<Car>
    {
        protected override void Configure(ObjectTypeDescriptor<Car> descriptor)
        {
            descriptor.Ignore(car => car.Secret);
            descriptor.Field("empty");
            descriptor.Field(car => car.Secret).Name("open");
        }
    }

    private sealed class WrongType : ObjectType<Car>
    {
        protected override void Configure(ObjectTypeDescriptor<Car> descriptor) => descriptor.Field(car => car.Maker.Length);
    }

    [QueryType]
    private static class Queries
    {
        public static Car GetCar() => new("AB-12", "renault", "me", "secret");

        [UseFiltering]
        public static IEnumerable<Car> GetCars() => [GetCar()];
    }
}

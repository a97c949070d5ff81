using Matching.GraphQL.Annotations;
using Matching.GraphQL.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Subscriptions;

public sealed class SubscriptionFaultTests
{
    private const string Here = "Matching.GraphQL.Tests.Subscriptions.SubscriptionFaultTests+";

    [Fact]
    public void Lists_what_is_wrong_with_each_declaration_and_what_to_change()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddType(typeof(Queries)).AddType(typeof(Faulty)).AddInMemorySubscriptions();

        var failure = Assert.Throws<SchemaException>(() => services.BuildServiceProvider().GetRequiredService<Types.Schema>());

        Assert.Equal(
            [
                $"{Here}Queries.Misplaced: [Subscribe] stands in a class that is no [SubscriptionType]; move the method into one.",
                $"{Here}Queries.Confused: the parameter message is marked [EventMessage], but only a [Subscribe] method is called for events; "
                + "mark the method [Subscribe] or remove the mark.",
                $"{Here}Faulty.Property: a property is no subscription; make it a [Subscribe] method, or mark it [GraphQLIgnore].",
                $"{Here}Faulty.Plain: a field of a [SubscriptionType] needs a source of events; "
                + "mark the method [Subscribe], or [GraphQLIgnore] when it is no field.",
                $"{Here}Faulty.Silent: a [Subscribe] method needs the event it is called for; mark one parameter [EventMessage].",
                $"{Here}Faulty.Twice: 2 parameters are marked [EventMessage]; an event is one value, mark one.",
                $"{Here}Faulty.Unknown: [Topic(\"x_{{other}}\")] names the argument {{other}}, but there is id; "
                + "add a parameter other or change the placeholder.",
                $"{Here}Faulty.None: [Topic(\"x_{{other}}\")] names the argument {{other}}, but the field has none; "
                + "add a parameter other or change the placeholder.",
                $"{Here}Faulty.Listed: [Topic(\"x_{{ids}}\")] names the argument {{ids}}, which is a [Int!]!; "
                + "only a scalar or an enum can be part of a topic's name.",
                $"{Here}Faulty.Open: [Topic(\"x_{{id\")] has a brace without its partner; write a placeholder as {{argument}}.",
                $"{Here}Faulty.Missing: [Subscribe(With = \"Nowhere\")] names no method of Faulty; name one.",
                $"{Here}Faulty.Numbers: makes the events of Sourceless and so must return IAsyncEnumerable<T> or ISourceStream<T>, "
                + "perhaps in a task, not Int32.",
                $"{Here}Faulty.Mismatched: the [EventMessage] parameter message is a Int32, but Texts makes events of type String; give both the same type.",
                $"{Here}Faulty.Both: [Topic] and [Subscribe(With = …)] are two sources of events; remove one.",
                $"{Here}Faulty.Texts: its argument first is Int!, but Differing has it as String!; give both the same type.",
            ],
            failure.Faults);
    }

    [Fact]
    public void Says_that_topics_are_not_set_up()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddType(typeof(OneQuery)).AddType(typeof(OneTopic));

        var failure = Assert.Throws<SchemaException>(() => services.BuildServiceProvider().GetRequiredService<Types.Schema>());

        Assert.Equal(
            [
                $"{Here}OneTopic.Happened: subscribes to a topic, but there are none; "
                + "call AddInMemorySubscriptions(), or name a source with [Subscribe(With = nameof(…))].",
            ],
            failure.Faults);
    }

    [QueryType]
    private static class OneQuery
    {
        public static int One() => 1;
    }

    [SubscriptionType]
    private static class OneTopic
    {
        [Subscribe]
        public static int Happened([EventMessage] int message) => message;
    }

    [QueryType]
    private static class Queries
    {
        [Subscribe]
        public static int Misplaced([EventMessage] int message) => message;

        public static int Confused([EventMessage] int message) => message;
    }

    [SubscriptionType]
    private static class Faulty
    {
        public static int Property => 1;

        public static int Plain() => 1;

        [Subscribe]
        public static int Silent() => 1;

        [Subscribe]
        public static int Twice([EventMessage] int first, [EventMessage] int second) => first + second;

        [Subscribe, Topic("x_{other}")]
        public static int Unknown(int id, [EventMessage] int message) => id + message;

        [Subscribe, Topic("x_{other}")]
        public static int None([EventMessage] int message) => message;

        [Subscribe, Topic("x_{ids}")]
        public static int Listed(int[] ids, [EventMessage] int message) => ids.Length + message;

        [Subscribe, Topic("x_{id")]
        public static int Open(int id, [EventMessage] int message) => id + message;

        [Subscribe(With = "Nowhere")]
        public static int Missing([EventMessage] int message) => message;

        [Subscribe(With = nameof(Numbers))]
        public static int Sourceless([EventMessage] int message) => message;

        [Subscribe(With = nameof(Texts))]
        public static int Mismatched([EventMessage] int message) => message;

        [Subscribe(With = nameof(Texts)), Topic("x")]
        public static string Both([EventMessage] string message) => message;

        [Subscribe(With = nameof(Texts))]
        public static string Differing(string first, [EventMessage] string message) => first + message;

        public static int Numbers() => 1;

        public static Task<ISourceStream<string>> Texts(int first) => throw new NotSupportedException($"{first}");
    }
}

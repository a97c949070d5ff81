using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Tests.Annotations;
using Microsoft.AspNetCore.Authorization;

namespace Matching.GraphQL.Tests.Execution;

public sealed class MiddlewareTests
{
    private readonly ClassServer _server = new(typeof(Queries), typeof(ShoutedNode));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("late", "\"late!\"")]
    [InlineData("inOrder", "\"<[in order]>\"")]
    [InlineData("property", "\"property!\"")]
    [InlineData("number", "42")]
    [InlineData("argument(text: \"a\")", "\"a!\"")]
    [InlineData("shouted { name length }", "{\"name\":\"bob!\",\"length\":\"3!\"}")]
    [InlineData("list", "[\"a\",\"b\",\"c\"]")]
    public async Task Works_around_resolvers_in_the_order_written(string field, string expected) =>
        Assert.Equal($$"""{"{{field.Split('(', ' ')[0]}}":{{expected}}}""", (await _server.DataAsync($"{{ {field} }}")).ToJsonString(Unescaped));

    [Fact]
    public async Task May_answer_in_the_resolver_s_place()
    {
        Assert.Equal("""{"guarded":"cached"}""", (await _server.DataAsync("{ guarded }")).ToJsonString());
        Assert.Equal("Field Query.refused is closed. CLOSED", await _server.ErrorAsync("{ refused }"));
    }

    [Fact]
    public async Task Sees_failures_and_may_answer_them() =>
        Assert.Equal("""{"rescued":"sorry: broken"}""", (await _server.DataAsync("{ rescued }")).ToJsonString());

    [Fact]
    public async Task Runs_after_the_right_to_read_is_known() =>
        Assert.Equal("The current user is not signed in. AUTH_NOT_AUTHENTICATED", await _server.ErrorAsync("{ private }"));

    [Fact]
    public async Task Around_every_field_goes_outside_the_fields_own()
    {
        var seen = new List<string>();
        var server = new ClassServer(
            builder => builder
                .UseField(next => async context =>
                {
                    await next(context);
                    lock (seen) seen.Add($"{context.ParentTypeName}.{context.FieldName} {context.Result?.GetType().Name}");
                })
                .UseField(next => async context =>
                {
                    await next(context);
                    if (context.Result is string text) context.Result = text + "?";
                }),
            typeof(Queries), typeof(ShoutedNode));

        Assert.Equal("""{"plain":"plain?","shouted":{"name":"bob!?"}}""", (await server.DataAsync("{ plain shouted { name } }")).ToJsonString());
        Assert.Equal(["Query.plain String", "Query.shouted Shouted", "Shouted.name String"], seen);
    }

    [Fact]
    public void Fields_without_middleware_stay_pure()
    {
        var query = _server.Schema.QueryType;

        Assert.False(query.Fields.Find("plain")!.Resolver!.IsAsync);
        Assert.True(query.Fields.Find("late")!.Resolver!.IsAsync);
    }

    private static System.Text.Json.JsonSerializerOptions Unescaped { get; } = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class)]
    private sealed class UseMarkAttribute(string mark = "!") : Attribute, IFieldMiddleware
    {
        public async ValueTask InvokeAsync(IMiddlewareContext context, FieldDelegate next)
        {
            await next(context);
            await Task.Yield();
            if (context.Result is string text) context.Result = text + mark;
        }
    }

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    private sealed class UseBracketsAttribute(string before, string after) : Attribute, IFieldMiddleware
    {
        public async ValueTask InvokeAsync(IMiddlewareContext context, FieldDelegate next)
        {
            await next(context);
            context.Result = before + context.Result + after;
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class UseAnswerAttribute(string? answer) : Attribute, IFieldMiddleware
    {
        public ValueTask InvokeAsync(IMiddlewareContext context, FieldDelegate next)
        {
            context.Result = answer ?? throw new GraphQLException($"Field {context.ParentTypeName}.{context.FieldName} is closed.", "CLOSED");
            return ValueTask.CompletedTask;
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class UseRescueAttribute : Attribute, IFieldMiddleware
    {
        public async ValueTask InvokeAsync(IMiddlewareContext context, FieldDelegate next)
        {
            try
            {
                await next(context);
            }
            catch (InvalidOperationException failure)
            {
                context.Result = $"sorry: {failure.Message}";
            }
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class UseSortedAttribute : Attribute, IFieldMiddleware
    {
        public async ValueTask InvokeAsync(IMiddlewareContext context, FieldDelegate next)
        {
            await next(context);
            context.Result = ((IEnumerable<string>)context.Result!).Order(StringComparer.Ordinal);
        }
    }

    private sealed record Shouted(string Name);

    [ObjectType<Shouted>, UseMark]
    private static class ShoutedNode
    {
        public static string Length([Parent] Shouted shouted) => shouted.Name.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [QueryType]
    private static class Queries
    {
        public static string Plain() => "plain";

        [UseMark]
        public static Task<string> LateAsync() => Task.FromResult("late");

        [UseBrackets("<", ">"), UseBrackets("[", "]")]
        public static string InOrder() => "in order";

        [UseMark]
        public static string Property => "property";

        [UseMark]
        public static int Number() => 42;

        [UseMark]
        public static string Argument(string text) => text;

        public static Shouted GetShouted() => new("bob");

        [UseSorted]
        public static IQueryable<string> GetList() => new[] { "c", "a", "b" }.AsQueryable();

        [UseAnswer("cached")]
        public static string Guarded() => throw new InvalidOperationException("never read");

        [UseAnswer(null)]
        public static string? Refused() => "never";

        [UseRescue]
        public static string Rescued() => throw new InvalidOperationException("broken");

        [Authorize, UseAnswer("leaked")]
        public static string? Private() => "secret";
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Mutations;

/// <summary>A client that heard no answer sends its request again, be it on the next day.</summary>
public sealed class RetriedRegistrationTests(RetriedRegistrationTests.PassingDaysServer server) : IClassFixture<RetriedRegistrationTests.PassingDaysServer>
{
    private const string Register = """
        mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) {
          candidate { id }
          errors { __typename ... on Error { message } } } }
        """;

    [Fact]
    public async Task Sent_again_on_the_next_day_with_every_field_that_the_server_dates_it_opens_no_second_file()
    {
        var key = Guid.NewGuid().ToString();
        var file = new
        {
            firstName = "Nadia", lastName = "Minuit",
            address = new
            {
                street = "1 place du Capitole",
                postalCode = "31000",
                commune = "31555",
                latitude = 43.604,
                longitude = 1.443,
                precision = "HOUSE_NUMBER",
                score = 0.97,
            },
            statuses = new[] { new { status = "RSA" } },
        };

        var first = await RegisterAsync(key, file);
        server.Clock.Now += TimeSpan.FromDays(1);
        var again = await RegisterAsync(key, file);
        var other = await RegisterAsync(key, new { firstName = "Nadia", lastName = "Midi" });

        Assert.Null(first["errors"]);
        Assert.Null(again["errors"]);
        Assert.Equal((string)first["candidate"]!["id"]!, (string)again["candidate"]!["id"]!);
        Assert.Equal("IdempotencyConflictError", (string)other["errors"]![0]!["__typename"]!);
    }

    private async Task<JsonNode> RegisterAsync(string idempotencyKey, object file) =>
        (await server.AskAsync(Role.Prescripteur, Register, new { input = new { file, idempotencyKey } })).Sound["registerCandidate"]!;

    /// <summary>A small demonstration on days that the test lets pass.</summary>
    public sealed class PassingDaysServer : DemoServer
    {
        internal PassingDays Clock { get; } = new();

        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Demo:Enabled"] = "true", ["Demo:Candidates"] = "20", ["Demo:Offers"] = "5", ["Demo:Train"] = "false",
        };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        }
    }

    internal sealed class PassingDays : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = TestDay.Clock.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

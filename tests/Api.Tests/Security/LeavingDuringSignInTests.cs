using Matching.Api.Hosting;
using Matching.Api.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matching.Api.Tests.Security;

public sealed class LeavingDuringSignInTests
{
    [Fact]
    public async Task A_client_that_leaves_while_its_token_is_looked_up_is_no_error()
    {
        using var folder = new TemporaryFolder();
        var log = new LoggedLines(LogLevel.Warning);
        await using var app = TestHost.Build(folder, ["--Demo:Enabled=false", "--urls=http://127.0.0.1:0"], builder => builder.Logging.AddProvider(log));
        await app.Services.GetRequiredService<MigrationStep>().RunAsync(TestContext.Current.CancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = gone.Token };
        http.Request.Headers.Authorization = "Bearer " + app.Services.GetRequiredService<LocalIssuer>().Issue(new Bearer(Role.Administrateur, "anne", null));

        var outcome = await http.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);

        Assert.True(outcome.None);
        Assert.Empty(log.Lines);
    }
}

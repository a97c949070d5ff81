using Matching.Api.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Matching.Api.Tests;

/// <summary>Adds <c>/whoami</c> behind the product's own pipeline, to see whom it takes a caller for.</summary>
internal sealed class WhoAmI : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.Map("/whoami", branch => branch.Run(context =>
        {
            var actor = CurrentActor.Of(context);
            return context.Response.WriteAsync($"{actor.Role} {actor.UserId} {actor.OrganisationId} {string.Join(',', actor.Departments)}".TrimEnd());
        }));
        app.Map("/fail", branch => branch.Run(_ => throw new InvalidOperationException("SELECT secret FROM people")));
        app.Map("/graphql/fail", branch => branch.Run(_ => throw new InvalidOperationException("SELECT secret FROM people")));
        app.Map("/echo", branch => branch.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            await context.Response.WriteAsync((await reader.ReadToEndAsync()).Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }));
    };
}

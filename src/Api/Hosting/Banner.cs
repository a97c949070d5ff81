using Matching.Api.Configuration;
using Matching.Api.Security;
using Matching.Api.Terminal;
using Matching.Seed;

namespace Matching.Api.Hosting;

/// <summary>Tells a person where to look; tells a log only that the server is ready.</summary>
internal sealed class Banner(
    MatchingSettings settings, Screen screen, DemoTokens tokens, Organisations organisations, ModelSource models, IHostEnvironment environment,
    ILogger<Banner> log)
{
    /// <summary>Shows the addresses and, for a demo, one token per role.</summary>
    public async Task ShowAsync(ICollection<string> urls)
    {
        var addresses = string.Join(' ', urls);
        HostLog.Ready(log, addresses, settings.Storage.Database.Place);
        if (models.Active is { } active) HostLog.RankedByModel(log, active.Id.Value);
        else HostLog.RankedByRules(log);
        if (models.Fault is { } fault) HostLog.ModelUnusable(log, fault);
        if (settings.Demo.Today is { } day) HostLog.FixedDay(log, day);
        if (!settings.Demo.Enabled && !environment.IsDevelopment()) return;

        var address = urls.FirstOrDefault() ?? MatchingHost.DefaultUrl;
        await screen.TellAsync(screen.Words.Say("banner.ready", settings.Storage.Database.Place));
        await screen.Output.WriteLineAsync($"  {address}/graphql       {screen.Words.Say("banner.graphql")}");
        await screen.Output.WriteLineAsync($"  {address}/health/ready  {screen.Words.Say("banner.health")}");
        await screen.TellAsync(models.Active is { } model
            ? screen.Words.Say("banner.rankedByModel", model.Id, model.Blend.Millionths / 1e6, model.WeightsName, model.WeightsVersion)
            : screen.Words.Say("banner.rankedByRules"));
        if (settings.Demo.Today is { } today) await screen.TellAsync(screen.Words.Say("banner.fixedDay", today));
        if (!settings.Demo.Enabled || settings.Authentication.Authority is not null) return;
        // Over real data the demonstration's people are nobody, and an administrator's token is not to be shown unasked.
        if (!await organisations.ExistsAsync(Role.Facilitateur, DemoActors.ClauseDeskId.Value, CancellationToken.None)) return;

        await screen.TellAsync(screen.Words.Say("banner.tokens", settings.Authentication.TokenLifetime));
        foreach (var (role, token) in tokens.Issue())
            await screen.Output.WriteLineAsync($"  {role,-18} {token}");
    }
}

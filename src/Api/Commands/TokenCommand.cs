using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Matching.Api.Configuration;
using Matching.Api.Hosting;
using Matching.Api.Security;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary><c>token</c>: issues a token of the own issuer, alone on the output so that a script can take it.</summary>
internal sealed class TokenCommand : HostedCommand
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1), Longest = TimeSpan.FromDays(1);
    // As many as fit beside the sentence; the list of all has a command of its own.
    private const int MostNamed = 5;
    private readonly Option<string> _role;
    private readonly Option<string?> _user;
    private readonly Option<Guid?> _organisation;
    private readonly Option<TimeSpan?> _lifetime;

    /// <summary>Declares the options.</summary>
    public TokenCommand(Invocation invocation) : base("token", invocation)
    {
        string[] roles = [.. AuthenticationSettings.TokenRoles.Select(AuthenticationSettings.DefaultName)];
        // Their names stand in the description; before it they would leave no room for any.
        _role = new Option<string>("--role") { Description = Words.Say("token.role", string.Join(", ", roles)), Required = true };
        _role.AcceptOnlyFromAmong(roles);
        _role.HelpName = "role";
        _user = new Option<string?>("--user") { Description = Words.Say("token.user") };
        _organisation = IdentifierOption.Of("--organisation", Words, "token.organisation");
        _lifetime = new Option<TimeSpan?>("--lifetime") { Description = Words.Say("token.lifetime"), CustomParser = ParseLifetime };
        Add(_role);
        Add(_user);
        Add(_organisation);
        Add(_lifetime);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var app = BuildHost(parsed);
        app.Services.GetRequiredService<StorageCheck>().Ensure();
        var settings = app.Services.GetRequiredService<MatchingSettings>();
        if (settings.Authentication.Authority is { } authority) throw new RefusedException(Words.Say("token.notIssuer", authority));

        if (parsed.GetValue(_lifetime) is { } asked && asked > settings.Authentication.LongestTokenLifetime)
            throw new RefusedException(Words.Say("token.lifetime.tooLong", asked, settings.Authentication.LongestTokenLifetime));

        var role = AuthenticationSettings.TokenRoles.Single(known => AuthenticationSettings.DefaultName(known) == parsed.GetValue(_role));
        var bearer = Given(parsed, role) ?? app.Services.GetRequiredService<DemoTokens>().BearerIn(role)
            ?? throw new RefusedException(Words.Say("token.nobody", parsed.GetValue(_role)));
        if (bearer.OrganisationId is { } organisation) await RequireAsync(app, role, organisation, cancel);
        await Screen.Output.WriteLineAsync(app.Services.GetRequiredService<LocalIssuer>().Issue(bearer, parsed.GetValue(_lifetime)));
        return ExitCode.Success;
    }

    // A token for nobody would be signed and believed, and its bearer shown an empty product.
    private async Task RequireAsync(WebApplication app, Role role, Guid organisation, CancellationToken cancel)
    {
        await OpenDatabaseAsync(app, cancel);
        var organisations = app.Services.GetRequiredService<Organisations>();
        if (await organisations.ExistsAsync(role, organisation, cancel)) return;

        var (name, known) = (AuthenticationSettings.DefaultName(role), new List<Organisation>());
        if (Organisations.ListedRoles.Contains(role)) known.AddRange(await organisations.ListAsync(role, MostNamed, cancel));
        var hint = known.Count > 0
            ? string.Join(Environment.NewLine, known.Select(one => $"  {one.Id}  {one.Name}").Prepend(Words.Say("token.organisation.known", name)))
            : role == Role.Facilitateur ? Words.Say("token.organisation.noDesk")
            : Words.Say("token.organisation.none");
        throw new RefusedException(Words.Say("token.organisation.unknown", organisation, name) + Environment.NewLine + hint);
    }

    private TimeSpan? ParseLifetime(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        // "5" alone would be read as five days.
        if (text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var lifetime)
            && lifetime >= Shortest && lifetime <= Longest) return lifetime;

        result.AddError(Words.Say("token.lifetime.invalid", text));
        return null;
    }

    // Null means that the command line names nobody, and that the demo's own people will do.
    private Bearer? Given(ParseResult parsed, Role role)
    {
        var (user, organisation) = (parsed.GetValue(_user), parsed.GetValue(_organisation));
        if (role == Role.Administrateur)
            return organisation is null
                ? new Bearer(role, user ?? AuthenticationSettings.DefaultName(role), null)
                : throw new RefusedException(Words.Say("token.organisation.ofNobody"));
        // Without a user, the organisation's own: two organisations must not share one in audit, idempotency keys and revocations.
        if (organisation is { } id) return new Bearer(role, user ?? $"{AuthenticationSettings.DefaultName(role)}-{id:N}", id);
        return user is null ? null : throw new RefusedException(Words.Say("token.organisation.missing"));
    }
}

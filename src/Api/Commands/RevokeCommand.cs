using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Matching.Api.Security;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary><c>revoke</c>: takes back tokens of a user, an organisation or everybody; every running server heeds it within a minute.</summary>
internal sealed class RevokeCommand : HostedCommand
{
    private static readonly Actor Installation = Actor.System("revoke");

    private readonly Option<string?> _user;
    private readonly Option<Guid?> _organisation;
    private readonly Option<bool> _all;
    private readonly Option<DateTimeOffset?> _before;

    /// <summary>Declares the options.</summary>
    public RevokeCommand(Invocation invocation) : base("revoke", invocation)
    {
        _user = new Option<string?>("--user") { Description = Words.Say("revoke.user") };
        _organisation = IdentifierOption.Of("--organisation", Words, "revoke.organisation");
        _all = new Option<bool>("--all") { Description = Words.Say("revoke.all") };
        _before = new Option<DateTimeOffset?>("--before") { Description = Words.Say("revoke.before"), CustomParser = ParseMoment };
        Add(_user);
        Add(_organisation);
        Add(_all);
        Add(_before);
        Validators.Add(given =>
        {
            // Everybody's tokens are revoked only when --all says so.
            if (given.GetResult(_all) is not null == (given.GetResult(_user) ?? given.GetResult(_organisation)) is not null)
                given.AddError(Words.Say("revoke.whose"));
        });
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var app = BuildHost(parsed);
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var until = parsed.GetValue(_before) ?? now;
        // A moment to come would refuse tokens that are issued in good faith until then.
        if (until > now + BearerTokens.ClockSkew) throw new RefusedException(Words.Say("revoke.future", until.UtcDateTime));
        await OpenDatabaseAsync(app, cancel);
        var revocation = new TokenRevocation
        {
            Id = Guid.CreateVersion7(now),
            UserId = parsed.GetValue(_user),
            OrganisationId = parsed.GetValue(_organisation),
            IssuedUntil = until,
        };
        await app.Services.GetRequiredService<TokenRevocations>().AddAsync(Installation, "revoke tokens", revocation, cancel);
        await Screen.NoteAsync(Words.Say("revoke.done", until.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)));
        return ExitCode.Success;
    }

    private DateTimeOffset? ParseMoment(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            return moment;

        result.AddError(Words.Say("revoke.before.invalid", text));
        return null;
    }
}

using System.CommandLine;
using Matching.Api.Configuration;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary><c>organisations</c>: lists whom tokens can speak for; role, identifier and name, a tabulator between them.</summary>
internal sealed class OrganisationsCommand : HostedCommand
{
    private readonly Option<string?> _role;

    /// <summary>Declares the options.</summary>
    public OrganisationsCommand(Invocation invocation) : base("organisations", invocation)
    {
        string[] roles = [.. Organisations.ListedRoles.Select(AuthenticationSettings.DefaultName)];
        _role = new Option<string?>("--role") { Description = Words.Say("organisations.role", string.Join(", ", roles)) };
        _role.AcceptOnlyFromAmong(roles);
        _role.HelpName = "role";
        Add(_role);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var app = BuildHost(parsed);
        await OpenDatabaseAsync(app, cancel);
        var (organisations, asked, told) = (app.Services.GetRequiredService<Organisations>(), parsed.GetValue(_role), 0);
        foreach (var role in Organisations.ListedRoles)
        {
            var name = AuthenticationSettings.DefaultName(role);
            if (asked is not null && asked != name) continue;
            foreach (var organisation in await organisations.ListAsync(role, int.MaxValue, cancel))
            {
                await Screen.Output.WriteLineAsync($"{name}\t{organisation.Id}\t{organisation.Name}");
                told++;
            }
        }

        if (told == 0) await Screen.NoteAsync(Words.Say("organisations.none"));
        return ExitCode.Success;
    }
}

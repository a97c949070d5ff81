using System.CommandLine;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary><c>desk</c>: the clause desks of an installation; holds <c>desk create</c>.</summary>
internal sealed class DeskCommand : Command
{
    /// <summary>Declares the sub-commands.</summary>
    public DeskCommand(Invocation invocation) : base("desk", invocation.Screen.Words.Say("desk.description")) =>
        Add(new DeskCreateCommand(invocation));
}

/// <summary><c>desk create</c>: enters a desk with its territory and prints its identifier alone.</summary>
internal sealed class DeskCreateCommand : HostedCommand
{
    private const string Operation = "create desk";
    private const int LongestName = 200;
    private static readonly Actor Installation = Actor.System(Operation);

    private readonly Option<string> _name;
    private readonly Option<string?> _siret;
    private readonly Option<string[]> _departments;
    private readonly Option<string[]> _intercommunalities;

    /// <summary>Declares the options.</summary>
    public DeskCreateCommand(Invocation invocation) : base("create", invocation, "desk.create.description")
    {
        _name = new Option<string>("--name") { Description = Words.Say("desk.create.name"), Required = true };
        _siret = new Option<string?>("--siret") { Description = Words.Say("desk.create.siret") };
        _departments = new Option<string[]>("--department") { Description = Words.Say("desk.create.department"), AllowMultipleArgumentsPerToken = true };
        _intercommunalities = new Option<string[]>("--epci") { Description = Words.Say("desk.create.epci"), AllowMultipleArgumentsPerToken = true };
        Add(_name);
        Add(_siret);
        Add(_departments);
        Add(_intercommunalities);
        _name.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>()?.Trim() is not { Length: > 0 and <= LongestName })
                given.AddError(Words.Say("desk.create.name.invalid", LongestName));
        });
        _siret.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is { } text && !Siret.TryParse(text, out _, out _))
                given.AddError(Words.Say("desk.create.siret.invalid", text));
        });
        _intercommunalities.Validators.Add(given =>
        {
            foreach (var token in given.Tokens)
                if (!Siren.TryParse(token.Value, out _, out _)) given.AddError(Words.Say("desk.create.epci.invalid", token.Value));
        });
        Validators.Add(given =>
        {
            if ((given.GetResult(_departments) ?? given.GetResult(_intercommunalities)) is null) given.AddError(Words.Say("desk.create.territory"));
        });
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var app = BuildHost(parsed);
        await OpenDatabaseAsync(app, cancel);
        var desk = new ClauseDesk
        {
            Id = ClauseDeskId.New(app.Services.GetRequiredService<TimeProvider>()),
            Name = parsed.GetRequiredValue(_name).Trim(),
            Siret = parsed.GetValue(_siret) is { } siret ? Siret.Parse(siret) : null,
            TerritoryDepartments = [.. Given(parsed, _departments).Select(code => code.ToUpperInvariant()).Distinct()],
            TerritoryEpciCodes = [.. Given(parsed, _intercommunalities).Select(code => Siren.Parse(code).Value).Distinct()],
        };
        // A mistyped code would make a desk without a territory, whose users see nothing and are not told why.
        if (await app.Services.GetRequiredService<ReferenceStore>().AreasWithoutCommunesAsync(desk, cancel) is { Count: > 0 } unknown)
            throw new RefusedException(Words.Say("desk.create.unknown", string.Join(", ", unknown)));

        var desks = app.Services.GetRequiredService<StructureStore<ClauseDesk, ClauseDeskId>>();
        if (await desks.FindByNameAsync(Installation, desk.Name, cancel) is [var known, ..])
            throw new RefusedException(Words.Say("desk.create.taken", known.Name, known.Id));
        if (await desks.CreateAsync(Installation, Operation, desk, null, cancel) is not Written<ClauseDesk> written)
            throw new InvalidOperationException("A new desk was not written.");

        await Screen.Output.WriteLineAsync(written.Value.Id.ToString());
        await Screen.NoteAsync(Words.Say("desk.create.done", written.Value.Id));
        return ExitCode.Success;
    }

    private static string[] Given(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) ?? [];
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary><c>audit</c>: who did, read and exported what; holds <c>audit verify</c>.</summary>
internal sealed class AuditCommand : Command
{
    /// <summary>Declares the sub-commands.</summary>
    public AuditCommand(Invocation invocation) : base("audit", invocation.Screen.Words.Say("audit.description")) =>
        Add(new AuditVerifyCommand(invocation));
}

/// <summary><c>audit verify</c>: checks that no line of the audit was changed, taken out or put in, and prints the last one to be noted elsewhere.</summary>
internal sealed class AuditVerifyCommand : HostedCommand
{
    private readonly Option<AuditMark?> _mark;

    /// <summary>Declares the options.</summary>
    public AuditVerifyCommand(Invocation invocation) : base("verify", invocation, "audit.verify.description")
    {
        _mark = new Option<AuditMark?>("--mark") { Description = Words.Say("audit.verify.mark"), CustomParser = ParseMark };
        Add(_mark);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var app = BuildHost(parsed);
        await OpenDatabaseAsync(app, cancel);
        var verdict = await app.Services.GetRequiredService<AuditVerifier>().VerifyAsync(parsed.GetValue(_mark), cancel);
        if (verdict.BrokenAt is { } line) throw new RefusedException(Words.Say("audit.verify.broken", line));
        if (!verdict.IsMarkFound) throw new RefusedException(Words.Say("audit.verify.noMark", parsed.GetValue(_mark)!.Line));
        await Screen.NoteAsync(Words.Say("audit.verify.sound", verdict.Lines));
        if (verdict.End is { } end) await Screen.Output.WriteLineAsync($"{end.Line}:{end.Hash}");
        return ExitCode.Success;
    }

    private AuditMark? ParseMark(ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        if (text.Split(':') is [var line, { Length: 64 } hash] && long.TryParse(line, out var number)) return new(number, hash);
        given.AddError(Words.Say("audit.verify.mark.invalid", text));
        return null;
    }
}

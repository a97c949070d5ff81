using System.CommandLine;

namespace Matching.Api.Commands;

/// <summary>Every command of the product, in the order the help lists them.</summary>
internal static class ProductCommands
{
    /// <summary>The commands, for one run of the program.</summary>
    public static IReadOnlyList<Command> Of(Invocation invocation) =>
    [
        new ServeCommand(invocation),
        new SeedCommand(invocation),
        new ImportCommand(invocation),
        new ExportCommand(invocation),
        new TrainCommand(invocation),
        new EvaluateCommand(invocation),
        new BackupCommand(invocation),
        new RestoreCommand(invocation),
        new SchemaCommand(invocation),
        new DeskCommand(invocation),
        new OrganisationsCommand(invocation),
        new TokenCommand(invocation),
        new RevokeCommand(invocation),
        new AuditCommand(invocation),
    ];
}

using Matching.Api.Commands;

return await CommandLine.RunAsync(args, invocation =>
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
]);

using Matching.Scaffolding;

const string usage = """
    Usage: dotnet run --project tools/Scaffolding -- <command>
      add <Name>   scaffold a migration for both databases from the difference between model and snapshot
      renew        replace all migrations of both databases by one new Initial; before the first release only
      check        exit 1 and say what differs when a model has no migration
    """;

return args switch
{
    ["add", var name] => MigrationCommands.Add(name),
    ["renew"] => MigrationCommands.Renew(),
    ["check"] => MigrationCommands.Check(),
    _ => Refuse(),
};

static int Refuse()
{
    Console.Error.WriteLine(usage);
    return 2;
}

// dotnet ef loads this assembly for its factories; run by itself it only says how.
Console.WriteLine("""
    dotnet tool restore
    tools/Scaffolding/migrations add <Name>   # one migration for each database
    tools/Scaffolding/migrations check        # exit code 1 when a model has changes without a migration
    tools/Scaffolding/migrations renew        # one new Initial for each database; before the first release only
    """);

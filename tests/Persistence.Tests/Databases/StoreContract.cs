namespace Matching.Persistence.Tests;

/// <summary>What every test of a store needs: the database it runs on, or the reason why it cannot.</summary>
public abstract class StoreContract
{
    protected StoreContract(TestDatabase database)
    {
        Assert.SkipWhen(database.Absence is not null, database.Absence ?? "");
        Database = database;
        World = new World(database);
    }

    protected TestDatabase Database { get; }

    private protected World World { get; }
}

using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests.Searching;

public abstract class FoldFunctionContract(TestDatabase database) : StoreContract(database)
{
    [Theory]
    [InlineData("L’Haÿ-les-Roses")]
    [InlineData("Chef d'équipe  (façadier) ; CDI 35h")]
    [InlineData("ÉLÈVE Œuvre cœur ÆTHER Straße Łódź Ørsted Þór")]
    [InlineData("  --bord-- ")]
    [InlineData("a\u0301\u200b\u00ad e\u0301")]
    [InlineData("№ 12 ½ ﬁn ① A_b%c\\d[e]")]
    [InlineData("“guillemets” «français» – tiret — cadratin…")]
    [InlineData("Привет мир")]
    public async Task The_database_folds_as_we_do(string title)
    {
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id);
        World.Value(await World.Offers.CreateAsync(World.System, "test", World.NewOffer(marche) with { Title = title, Reference = null }, null, Cancel));

        await using var context = Database.Contexts.CreateDbContext();
        var folded = await context
            .Offers.Where(offer => offer.MarcheId == marche.Id)
            .OrderBy(offer => Spelling.Fold(offer.Title))
            .Select(offer => Spelling.Fold(offer.Title))
            .ToListAsync(Cancel);
        var found = await context.Offers.CountAsync(
            offer => offer.MarcheId == marche.Id && Spelling.Fold(offer.Title) == Spelling.Fold(title),
            Cancel);

        Assert.Equal([Spelling.Fold(title)], folded);
        Assert.Equal(1, found);
    }
}

public sealed class FoldFunctionOnSqlite(SqliteDatabase database) : FoldFunctionContract(database), IClassFixture<SqliteDatabase>;

public sealed class FoldFunctionOnPostgreSql(PostgreSqlDatabase database) : FoldFunctionContract(database), IClassFixture<PostgreSqlDatabase>;

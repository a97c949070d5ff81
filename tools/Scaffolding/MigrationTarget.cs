using Matching.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Matching.Scaffolding;

/// <summary>One database with its own set of migrations.</summary>
/// <param name="Name">The folder and namespace of the set.</param>
/// <param name="Open">Opens its context without a database; with <c>true</c>, as if there were no migration yet.</param>
/// <param name="Design">The provider's services for scaffolding.</param>
internal sealed record MigrationTarget(string Name, Func<bool, MatchingDbContext> Open, IDesignTimeServices Design)
{
    /// <summary>Every database the product runs on.</summary>
    public static IReadOnlyList<MigrationTarget> All { get; } =
    [
        new("Sqlite", OpenSqlite, new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices()),
        new("PostgreSql", OpenPostgreSql, new Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices()),
    ];

    /// <summary>The folder of the project that holds the migrations.</summary>
    public static string ProjectFolder { get; } = Path.Combine(RepositoryRoot(), "src", "Persistence");

    /// <summary>The folder of this set.</summary>
    public string Folder => Path.Combine(ProjectFolder, "Migrations", Name);

    private static ContextParts Parts => new(TimeProvider.System, new SensitiveCipher(() => new EphemeralDataProtectionProvider()));

    private static SqliteMatchingDbContext OpenSqlite(bool anew) =>
        new(Options<SqliteMatchingDbContext>(anew, builder => builder.UseSqlite("Data Source=never-opened.db")), Parts);

    private static PostgreSqlMatchingDbContext OpenPostgreSql(bool anew) =>
        new(Options<PostgreSqlMatchingDbContext>(anew, builder => builder.UseNpgsql("Host=never-opened")), Parts);

    private static DbContextOptions<TContext> Options<TContext>(bool anew, Action<DbContextOptionsBuilder> use)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        use(builder);
        if (anew)
            builder.ReplaceService<IMigrationsAssembly, NoMigrations>();
        return builder.Options;
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Matching.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Matching.sln is in no folder above the tool. Run it from the repository.");
    }
}

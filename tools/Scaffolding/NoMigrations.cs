using System.Reflection;
using Matching.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Matching.Scaffolding;

/// <summary>Hides the compiled migrations, so that the next one is scaffolded from the whole model.</summary>
internal sealed class NoMigrations : IMigrationsAssembly
{
    public IReadOnlyDictionary<string, TypeInfo> Migrations { get; } = new Dictionary<string, TypeInfo>();

    public ModelSnapshot? ModelSnapshot => null;

    public Assembly Assembly => typeof(MatchingDbContext).Assembly;

    public string? FindMigrationId(string nameOrId) => null;

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider) =>
        throw new NotSupportedException("There is no migration to create.");
}

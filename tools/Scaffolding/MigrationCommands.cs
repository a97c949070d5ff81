using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Scaffolding;

/// <summary>The commands; each works on both databases and returns the exit code.</summary>
internal static class MigrationCommands
{
    private const string RootNamespace = "Matching.Persistence";

    /// <summary>Scaffolds the difference between each model and its snapshot.</summary>
    public static int Add(string name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            Console.Error.WriteLine($"'{name}' is no name for a migration. Expected a C# identifier, such as AddOfferShift.");
            return 2;
        }

        foreach (var target in MigrationTarget.All)
            Scaffold(target, name, anew: false);
        return 0;
    }

    /// <summary>Writes one initial migration per database from the whole model.</summary>
    public static int Renew()
    {
        foreach (var target in MigrationTarget.All)
        {
            if (Directory.Exists(target.Folder))
                Directory.Delete(target.Folder, recursive: true);
            Scaffold(target, "Initial", anew: true);
        }

        return 0;
    }

    /// <summary>Names every change that the model has and the migrations lack.</summary>
    public static int Check()
    {
        var drifted = false;
        foreach (var target in MigrationTarget.All)
        {
            foreach (var operation in Pending(target))
            {
                drifted = true;
                Console.Error.WriteLine($"{target.Name}: {Describe(operation)} has no migration");
            }
        }

        Console.WriteLine(drifted ? "Run: dotnet run --project tools/Scaffolding -- add <Name>" : "Both migration sets match the model.");
        return drifted ? 1 : 0;
    }

    private static void Scaffold(MigrationTarget target, string name, bool anew)
    {
        using var context = target.Open(anew);
        var services = new ServiceCollection()
            .AddEntityFrameworkDesignTimeServices()
            .AddDbContextDesignTimeServices(context);
        target.Design.ConfigureDesignTimeServices(services);
        using var provider = services.BuildServiceProvider();
        var scaffolder = provider.GetRequiredService<IMigrationsScaffolder>();
        var migration = scaffolder.ScaffoldMigration(name, RootNamespace, $"Migrations.{target.Name}");
        var files = scaffolder.Save(MigrationTarget.ProjectFolder, migration, target.Folder, dryRun: false);
        Console.WriteLine($"{target.Name}: {Path.GetRelativePath(MigrationTarget.ProjectFolder, files.MigrationFile!)}");
    }

    private static IReadOnlyList<MigrationOperation> Pending(MigrationTarget target)
    {
        using var context = target.Open(false);
        var snapshot = context.GetService<IMigrationsAssembly>().ModelSnapshot?.Model;
        if (snapshot is IMutableModel mutable)
            snapshot = mutable.FinalizeModel();
        if (snapshot is not null)
            snapshot = context.GetService<IModelRuntimeInitializer>().Initialize(snapshot);
        var model = context.GetService<IDesignTimeModel>().Model;
        return context.GetService<IMigrationsModelDiffer>().GetDifferences(snapshot?.GetRelationalModel(), model.GetRelationalModel());
    }

    private static string Describe(MigrationOperation operation)
    {
        var kind = operation.GetType().Name.Replace("Operation", "", StringComparison.Ordinal);
        var table = operation.GetType().GetProperty("Table")?.GetValue(operation) as string;
        var name = operation.GetType().GetProperty("Name")?.GetValue(operation) as string;
        return $"{kind} {(table is null ? name : $"{table}.{name}")}";
    }
}

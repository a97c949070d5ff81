using Matching.GraphQL.Annotations;
using Microsoft.EntityFrameworkCore;

namespace Matching.GraphQL.Tests.Data.Catalogue;

public enum Subject
{
    Novel,
    Essay,
    Verse,
}

/// <summary>A key of its own type, kept as a number.</summary>
public readonly record struct TitleId(int Value);

public sealed class Title
{
    public TitleId Id { get; set; }

    public required string Name { get; set; }

    /// <summary>Not known for some.</summary>
    public int? Year { get; set; }

    public decimal Price { get; set; }

    public Subject Subject { get; set; }

    public string? Remark { get; set; }

    [GraphQLIgnore]
    public int WriterId { get; set; }

    public Writer Writer { get; set; } = null!;

    public Writer? Translator { get; set; }

    public List<Review> Reviews { get; set; } = [];

    public string Label => $"{Name} ({Year})";
}

public sealed class Writer
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public string? Country { get; set; }

    public List<Title> Titles { get; set; } = [];
}

public sealed class Review
{
    public int Id { get; set; }

    public int Stars { get; set; }

    public required string Text { get; set; }

    public bool IsPublished { get; set; }

    public Title Title { get; set; } = null!;
}

public sealed record Branch(int Id, string City, string? Note);

public sealed class CatalogueContext(DbContextOptions<CatalogueContext> options) : DbContext(options)
{
    public DbSet<Title> Titles => Set<Title>();

    public DbSet<Writer> Writers => Set<Writer>();

    public DbSet<Branch> Branches => Set<Branch>();

    public DbSet<Review> Reviews => Set<Review>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Title>(title =>
        {
            title.Property(one => one.Id).HasConversion(id => id.Value, value => new(value));
            title.HasOne(one => one.Writer).WithMany(writer => writer.Titles).HasForeignKey(one => one.WriterId);
            title.HasOne(one => one.Translator).WithMany();
            title.Ignore(one => one.Label);
        });
    }
}

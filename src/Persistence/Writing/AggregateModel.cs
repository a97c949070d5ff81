using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.Writing;

/// <summary>Marks an entity type as an aggregate: versioned, audited and announced.</summary>
internal static class AggregateModel
{
    /// <summary>The property that counts an aggregate's writes from 1; its concurrency token.</summary>
    public const string Version = "Version";

    /// <summary>The property that says when an aggregate was entered; not every kind has it.</summary>
    public const string EnteredAt = "EnteredAt";

    private const string KindAnnotation = "Matching:Aggregate";
    private const string ReferenceAnnotation = "Matching:Reference";

    /// <summary>Makes the entity an aggregate of the given kind.</summary>
    /// <param name="builder">The entity's builder.</param>
    /// <param name="kind">Its name in audit and outbox, such as <c>candidate</c>; at most 40 characters, never changed once released.</param>
    public static EntityTypeBuilder<T> IsAggregate<T>(this EntityTypeBuilder<T> builder, string kind)
        where T : class
    {
        builder.HasAnnotation(KindAnnotation, kind);
        builder.Property<long>(Version).IsConcurrencyToken();
        return builder;
    }

    /// <summary>Makes the entity reference data: not versioned row by row, but audited and announced once for each save.</summary>
    /// <param name="builder">The entity's builder.</param>
    /// <param name="kind">Its name in audit and outbox, such as <c>communes</c>.</param>
    public static EntityTypeBuilder<T> IsReference<T>(this EntityTypeBuilder<T> builder, string kind)
        where T : class =>
        builder.HasAnnotation(ReferenceAnnotation, kind);

    /// <summary>The kind of the reference data; null for anything else.</summary>
    public static string? ReferenceKind(this IReadOnlyEntityType type) => type.FindAnnotation(ReferenceAnnotation)?.Value as string;

    /// <summary>The aggregate's kind; null for a row that belongs to no aggregate.</summary>
    public static string? AggregateKind(this IReadOnlyEntityType type) => type.FindAnnotation(KindAnnotation)?.Value as string;
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Matching.Persistence.Conversions;

/// <summary>Maps nested values to JSON columns.</summary>
internal static class JsonColumns
{
    private const string Annotation = "Matching:Json";

    /// <summary>Writes the property as JSON: <c>jsonb</c> on PostgreSQL, text on SQLite.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(new JsonColumnConverter<T>(), new JsonColumnComparer<T>());
        return property.HasAnnotation(Annotation, true);
    }

    /// <summary>Gives every JSON column PostgreSQL's binary type.</summary>
    public static void UseBinaryJson(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if (property.FindAnnotation(Annotation) is not null)
                property.SetColumnType("jsonb");
        }
    }
}

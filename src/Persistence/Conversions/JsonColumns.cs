using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore;

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

/// <summary>Writes a nested value or list as JSON.</summary>
internal sealed class JsonColumnConverter<T>() : ValueConverter<T, string>(value => StoredJson.Write(value), text => StoredJson.Read<T>(text));

/// <summary>Two nested values are the same when their JSON is: lists in records compare by reference only.</summary>
internal sealed class JsonColumnComparer<T>() : ValueComparer<T>(
    (left, right) => ReferenceEquals(left, right) || StoredJson.Write(left) == StoredJson.Write(right),
    value => StoredJson.Write(value).GetHashCode(StringComparison.Ordinal),
    value => value);

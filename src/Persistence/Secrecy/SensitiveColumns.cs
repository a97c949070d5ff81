using Matching.Persistence.Conversions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Matching.Persistence.Secrecy;

/// <summary>Encrypts the columns that tell of health, disability, detention, asylum or child protection (GDPR, articles 9 and 10).</summary>
internal static class SensitiveColumns
{
    private const string Annotation = "Matching:Sensitive";

    /// <summary>Writes the property as encrypted JSON. An empty list is encrypted too: its absence would tell something.</summary>
    public static PropertyBuilder<T> IsSensitive<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(new JsonColumnConverter<T>(), new JsonColumnComparer<T>());
        return property.HasAnnotation(Annotation, true);
    }

    /// <summary>Whether a column is encrypted.</summary>
    public static bool Contains(IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;

    /// <summary>Puts the cipher around every sensitive column.</summary>
    public static void Encrypt(ModelBuilder model, SensitiveCipher cipher)
    {
        var encryption = new ValueConverter<string, string>(clear => cipher.Encrypt(clear), secret => cipher.Decrypt(secret));
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if (Contains(property))
                property.SetValueConverter(property.GetValueConverter()!.ComposeWith(encryption));
        }
    }
}

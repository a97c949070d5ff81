using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Writing;

/// <summary>Refuses text that some database would reject, cut or alter: NUL, lone surrogates, more than the column holds.</summary>
/// <remarks>
/// SQLite keeps such text and PostgreSQL fails on it with an error of its own; the check makes both answer alike, before
/// anything is sent.
/// </remarks>
internal static class StorableText
{
    /// <exception cref="UnstorableTextException">A text of the entity cannot be kept.</exception>
    public static void Check(EntityEntry entry)
    {
        if (entry.State == EntityState.Deleted)
            return;

        foreach (var property in entry.Properties)
        {
            if (entry.State == EntityState.Added || property.IsModified)
                CheckOne(property);
        }
    }

    /// <summary>Checks a text that goes into a JSON column.</summary>
    /// <exception cref="UnstorableTextException">The text cannot be kept.</exception>
    public static string Checked(string text) =>
        Fault(text) is { } fault ? throw new UnstorableTextException(fault) : text;

    /// <summary>Whether the text is well-formed Unicode without NUL.</summary>
    public static bool IsWellFormed(string text) => Fault(text) is null;

    /// <summary>The property's value as the database gets it.</summary>
    public static object? ProviderValue(PropertyEntry property)
    {
        var value = property.CurrentValue;
        return property.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    private static void CheckOne(PropertyEntry property)
    {
        if (ProviderValue(property) is not string text)
            return;

        var fault = Fault(text) ?? TooLong(text, property.Metadata.GetMaxLength());
        if (fault is not null)
            throw new UnstorableTextException(fault.In($"{property.EntityEntry.Metadata.ClrType.Name}.{property.Metadata.Name}"));
    }

    private static InputFault? TooLong(string text, int? longest) =>
        longest is { } limit && text.Length > limit ? new InputFault("text.too-long", text, $"at most {limit} characters, not {text.Length}") : null;

    private static InputFault? Fault(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\0')
                return new InputFault("text.control-character", text, "no NUL character");
            if (!char.IsSurrogate(text[index]))
                continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return new InputFault("text.lone-surrogate", text, "well-formed Unicode");
            index++;
        }

        return null;
    }
}

/// <summary>A text reached the database that cannot be kept unchanged on every supported one. Nothing was written.</summary>
/// <param name="fault">Which field, why, and what is allowed.</param>
public sealed class UnstorableTextException(InputFault fault) : Exception(fault.ToString())
{
    /// <summary>Which field, why, and what is allowed.</summary>
    public InputFault Fault { get; } = fault;
}

using System.Buffers.Text;
using System.Xml;
using Matching.Persistence.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Secrecy;

/// <summary>Tries whether the keys beside a database open what is encrypted in it, without making a key where there is none.</summary>
internal static class SealedValues
{
    // ASP.NET Core Data Protection: four bytes of its own, then the sixteen of the key's identifier, in Base64.
    private const int Prefix = 4, Identifier = 16, LettersOfKey = 26;

    /// <summary>Refuses a database whose encrypted values the keys do not open.</summary>
    /// <param name="context">The database.</param>
    /// <param name="place">What to call it.</param>
    /// <param name="keyRing">The folder of the keys.</param>
    /// <param name="everyKey">Whether one value of each key is tried, which reads the whole columns; else the first and the last of each table.</param>
    /// <param name="cancel">Stops between two statements.</param>
    /// <exception cref="DatabaseStartException">There are encrypted values, and no key or another one.</exception>
    /// <exception cref="KeyRingException">The files of the keys cannot be read.</exception>
    public static async Task RequireKeysAsync(MatchingDbContext context, string place, string keyRing, bool everyKey, CancellationToken cancel)
    {
        var values = await SampleAsync(context, everyKey, cancel);
        if (values.Count == 0) return;
        if (!KeyRing.HasKeysIn(keyRing)) throw new DatabaseStartException(DatabaseProblem.KeysMissing, place, keyRing);
        var cipher = SensitiveCipher.WithOnlyTheKeysIn(keyRing);
        if (!values.All(value => Opens(cipher, keyRing, value))) throw new DatabaseStartException(DatabaseProblem.KeysOfAnother, place, keyRing);
    }

    private static bool Opens(SensitiveCipher cipher, string keyRing, string value)
    {
        try
        {
            cipher.Decrypt(value);
            return true;
        }
        // A value that was altered although its key is there is no fault of the keys: whoever reads it is told.
        catch (SensitiveDataException unread) when (unread.GetBaseException() is not (XmlException or IOException))
        {
            return KeyOf(value) is { } key && File.Exists(Path.Combine(keyRing, $"key-{key}.xml"));
        }
        catch (Exception unusable) when (KeyRing.IsUnusable(unusable))
        {
            throw new KeyRingException(keyRing, unusable.GetBaseException().Message, unusable);
        }
    }

    private static Guid? KeyOf(string value)
    {
        var bytes = new byte[Prefix + Identifier + 1];
        return value.Length >= 28 && Base64Url.TryDecodeFromChars(value.AsSpan(0, 28), bytes, out var written) && written == bytes.Length
            ? new Guid(bytes.AsSpan(Prefix, Identifier))
            : null;
    }

    private static async Task<List<string>> SampleAsync(MatchingDbContext context, bool everyKey, CancellationToken cancel)
    {
        var values = new List<string>();
        await context.Database.OpenConnectionAsync(cancel);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        foreach (var property in context.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(SensitiveColumns.Contains))
        {
            command.CommandText = Question(context, property, everyKey);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) values.Add(reader.GetString(0));
        }

        return values;
    }

    private static string Question(MatchingDbContext context, IProperty property, bool everyKey)
    {
        var quotes = context.GetService<ISqlGenerationHelper>();
        var (table, column) = (quotes.DelimitIdentifier(property.DeclaringType.GetTableName()!), quotes.DelimitIdentifier(property.GetColumnName()));
        if (everyKey) return $"SELECT MIN({column}) FROM {table} WHERE {column} IS NOT NULL GROUP BY SUBSTR({column}, 1, {LettersOfKey})";
        var key = quotes.DelimitIdentifier(property.DeclaringType.ContainingEntityType.FindPrimaryKey()!.Properties[0].GetColumnName());
        string End(string order) => $"SELECT * FROM (SELECT {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY {key} {order} LIMIT 1) {order}_end";
        return $"{End("ASC")} UNION ALL {End("DESC")}";
    }
}

/// <summary>An encrypted column cannot be read: its key is missing from the key ring, or its value was altered.</summary>
public sealed class SensitiveDataException(Exception cause) : Exception(
    "An encrypted value cannot be read. Either the key ring (Database:KeyRing) is not the one this database was written with, or the value was altered.",
    cause);

using System.Reflection;
using SQLitePCL;

namespace Matching.Persistence.Databases;

/// <summary><see cref="Spelling.Fold"/> as a function of the database, for filters that forgive case and accents.</summary>
/// <remarks>On SQLite it is our own; PostgreSQL's is written in SQL and keeps every letter that is not Latin as it is.</remarks>
internal static class FoldFunction
{
    /// <summary>Its name in SQL.</summary>
    public const string Name = "matching_fold";

    /// <summary>Makes PostgreSQL's; run by a migration.</summary>
    public const string PostgreSql =
        """
        CREATE OR REPLACE FUNCTION matching_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
            SELECT btrim(regexp_replace(
                replace(replace(replace(replace(replace(replace(
                    translate(
                        lower(regexp_replace(normalize(value, NFKD), '[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]', '', 'g')),
                        'ØøŁłĐđÐðıĦħ', 'oollddddihh'),
                    'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'), 'þ', 'th'),
                '[\u0001-/:-`{-\u00bf\u00d7\u00f7\u2010-\u206f\u2190-\u2bff\u3000-\u3003\uff0c-\uff0e]+', ' ', 'g'))
        $$;
        """;

    /// <summary>The method that queries call.</summary>
    public static MethodInfo Method { get; } = typeof(Spelling).GetMethod(nameof(Spelling.Fold))!;

    /// <summary>Gives it to one connection of SQLite, for as long as that is open.</summary>
    public static void AddTo(sqlite3 connection) =>
        raw.sqlite3_create_function(connection, Name, 1, raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC, null, (context, _, values) =>
        {
            if (raw.sqlite3_value_type(values[0]) == raw.SQLITE_NULL) raw.sqlite3_result_null(context);
            else raw.sqlite3_result_text(context, Spelling.Fold(raw.sqlite3_value_text(values[0]).utf8_to_string()));
        });
}

using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Rows;
using Matching.Persistence.References;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads the communes that a QPV touches: codes, or names as in the files of 2015.</summary>
/// <remarks>
/// Communes merge, and the perimeters' files keep the old ones (Pierrefitte-sur-Seine, part of Saint-Denis since 2025): the
/// successor takes their place, and one that the reference does not know at all is a warning. Membership is judged by the
/// perimeter alone.
/// </remarks>
internal sealed class QpvCommunes
{
    private readonly HashSet<InseeCode> _codes = [];
    private readonly Dictionary<InseeCode, InseeCode> _successors = [];
    private readonly Dictionary<(string Department, string Name), InseeCode> _byName = [];

    /// <summary>Knows no commune.</summary>
    public static QpvCommunes None { get; } = new();

    public static async Task<QpvCommunes> LoadAsync(ImportScope scope, CancellationToken cancel)
    {
        var known = new QpvCommunes();
        var communes = scope.Context.Set<Commune>().AsNoTracking().Select(commune => new { commune.Code, commune.Department, commune.Name });
        await foreach (var commune in communes.AsAsyncEnumerable().WithCancellation(cancel))
        {
            known._codes.Add(commune.Code);
            known._byName.TryAdd((commune.Department, Spelling.Letters(commune.Name)), commune.Code);
        }
        foreach (var former in await scope.Context.MergedCommunes().AsNoTracking().ToListAsync(cancel))
        {
            known._successors[former.Code] = former.Successor;
            if (former.Name is { } name) known._byName.TryAdd((former.Code.Department, Spelling.Letters(name)), former.Successor);
        }
        return known;
    }

    /// <summary>The communes of a row, each once, by code.</summary>
    public IReadOnlyList<InseeCode> Of(ImportRow row, Column column, string? department)
    {
        var found = new SortedSet<InseeCode>();
        foreach (var part in (row.Raw(column) ?? "").Split([',', '|', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (char.IsAsciiDigit(part[0])) AddCode(row, column, part, found);
            else if (_byName.TryGetValue((department ?? "", Spelling.Letters(part)), out var named)) found.Add(named);
            else row.Warn(column, new ImportFault("insee.unknown", part));
        }
        return [.. found];
    }

    private void AddCode(ImportRow row, Column column, string part, SortedSet<InseeCode> found)
    {
        if (!InseeCode.TryParse(part, out var code, out var fault))
        {
            row.Refuse(column, new ImportFault(fault, part));
            return;
        }
        if (_successors.TryGetValue(code, out var successor)) code = successor;
        found.Add(code);
        if (_codes.Count > 0 && !_codes.Contains(code)) row.Warn(column, new ImportFault("insee.unknown", part));
    }
}

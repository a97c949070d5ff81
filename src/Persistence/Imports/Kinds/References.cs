using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Importing;

/// <summary>The codes of the imported reference data, which rows may name.</summary>
internal sealed class References
{
    private HashSet<InseeCode> _communes = [];
    private Dictionary<InseeCode, InseeCode> _successors = [];
    private HashSet<RomeCode> _occupations = [];

    public static async Task<References> LoadAsync(ImportScope scope, CancellationToken cancel) => new()
    {
        Today = scope.Today,
        _communes = await scope.Context.Set<Commune>().Select(commune => commune.Code).ToHashSetAsync(cancel),
        _successors = await scope.Context.MergedCommunes().ToDictionaryAsync(former => former.Code, former => former.Successor, cancel),
        _occupations = await scope.Context.Set<Occupation>().Select(occupation => occupation.Code).ToHashSetAsync(cancel),
    };

    /// <summary>A commune of the reference, for one that was merged away its successor, with a remark; null when empty or refused.</summary>
    public InseeCode? Commune(ImportRow row, Column column)
    {
        if (row.Optional<InseeCode>(column) is not { } code) return null;
        if (_communes.Contains(code)) return code;
        if (_successors.TryGetValue(code, out var successor) && _communes.Contains(successor))
        {
            row.Warn(column, new ImportFault("insee.merged", code.ToString(), successor.ToString()));
            return successor;
        }
        row.Refuse(column, Unknown("insee.unknown", code.ToString(), _communes.Count, ImportKind.Communes));
        return null;
    }

    /// <summary>These codes and this day.</summary>
    public static References Of(IEnumerable<InseeCode> communes, IEnumerable<RomeCode> occupations, DateOnly today) =>
        new() { _communes = [.. communes], _occupations = [.. occupations], Today = today };

    /// <summary>The day that dates are checked against.</summary>
    public DateOnly Today { get; private init; }

    /// <summary>An occupation of the reference; null when empty or refused.</summary>
    public RomeCode? Occupation(ImportRow row, Column column)
    {
        if (row.Optional<RomeCode>(column) is not { } code) return null;
        CheckOccupation(row, column, code);
        return code;
    }

    /// <summary>Whether an occupation is in the reference; notes it when not.</summary>
    public void CheckOccupation(ImportRow row, Column column, RomeCode code)
    {
        if (code != default && !_occupations.Contains(code))
            row.Refuse(column, Unknown("rome.unknown", code.ToString(), _occupations.Count, ImportKind.Rome));
    }

    private static ImportFault Unknown(string code, string value, int known, ImportKind kind) =>
        known > 0 ? new(code, value) : new("reference.empty", ImportKinds.NameOf(kind));
}

using Matching.Persistence.Imports.Faults;
using Matching.Persistence.References;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Imports.Rows;

/// <summary>The codes of the imported reference data, which rows may name.</summary>
internal sealed class KnownReferences
{
    private readonly ReferenceCodes _codes;

    private KnownReferences(ReferenceCodes codes) => _codes = codes;

    /// <summary>No codes at all, before any are loaded.</summary>
    public KnownReferences()
        : this(new() { Communes = new HashSet<InseeCode>(), Occupations = new HashSet<RomeCode>(), HasCommunes = false, HasOccupations = false }) { }

    public static async Task<KnownReferences> LoadAsync(ImportScope scope, CancellationToken cancel)
    {
        var communes = await scope.Context.Set<Commune>().Select(commune => commune.Code).ToHashSetAsync(cancel);
        var occupations = await scope.Context.Set<Occupation>().Select(occupation => occupation.Code).ToHashSetAsync(cancel);
        var successors = await scope.Context.MergedCommunes().ToDictionaryAsync(former => former.Code, former => former.Successor, cancel);
        var codes = new ReferenceCodes
        {
            Communes = communes,
            Successors = successors,
            Occupations = occupations,
            HasCommunes = communes.Count > 0,
            HasOccupations = occupations.Count > 0,
        };
        return new(codes) { Today = scope.Today };
    }

    /// <summary>A commune of the reference, for one that was merged away its successor, with a remark; null when empty or refused.</summary>
    public InseeCode? Commune(ImportRow row, Column column)
    {
        if (row.Optional<InseeCode>(column) is not { } code) return null;
        if (_codes.Fault(code) is { } fault)
        {
            row.Refuse(column, new ImportFault(fault));
            return null;
        }

        var present = _codes.Present(code);
        if (present != code) row.Warn(column, new ImportFault("insee.merged", code.ToString(), present.ToString()));
        return present;
    }

    /// <summary>These codes and this day.</summary>
    public static KnownReferences Of(IEnumerable<InseeCode> communes, IEnumerable<RomeCode> occupations, DateOnly today) =>
        new(new() { Communes = communes.ToHashSet(), Occupations = occupations.ToHashSet(), HasCommunes = true, HasOccupations = true }) { Today = today };

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
        if (code != default && _codes.Fault(code) is { } fault) row.Refuse(column, new ImportFault(fault));
    }
}

using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Imports.Structures;

/// <summary>The known structures of one kind, found by SIRET, else by name.</summary>
/// <typeparam name="T">Buyer, contractor, prescriber or carrier.</typeparam>
/// <param name="keyOf">The name and SIRET of one.</param>
internal sealed class Structures<T>(Func<T, StructureKey> keyOf)
    where T : class
{
    private readonly Dictionary<Siret, T> _bySiret = [];
    private readonly Dictionary<string, List<T>> _byName = new(StringComparer.Ordinal);

    /// <summary>Loads all of them: they are few beside what refers to them.</summary>
    public async Task LoadAsync(MatchingDbContext context, CancellationToken cancel)
    {
        await foreach (var one in context.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel)) Learn(one);
    }

    /// <summary>Those that a key may mean. The SIRET decides; a name alone fits whoever bears it.</summary>
    public IReadOnlyList<T> Find(StructureKey key)
    {
        if (key.Siret is { } siret && _bySiret.TryGetValue(siret, out var exact)) return [exact];
        if (!_byName.TryGetValue(Spelling.Letters(key.Name), out var named)) return [];
        return key.Siret is null ? named : [.. named.Where(one => keyOf(one).Siret is null)];
    }

    /// <summary>The one that a key means, made and added when there is none.</summary>
    public T FindOrAdd(MatchingDbContext context, StructureKey key, Func<T> make)
    {
        if (Find(key) is [var known, ..]) return known;
        var made = make();
        context.Add(made);
        Learn(made);
        return made;
    }

    private void Learn(T one)
    {
        var key = keyOf(one);
        if (key.Siret is { } siret) _bySiret.TryAdd(siret, one);
        var name = Spelling.Letters(key.Name);
        if (!_byName.TryGetValue(name, out var named)) _byName[name] = named = [];
        named.Add(one);
    }
}

/// <summary>How a file names a structure: by its name, and its SIRET where it has one.</summary>
/// <param name="Name">The name.</param>
/// <param name="Siret">The establishment's number; null when the file has none.</param>
internal readonly record struct StructureKey(string Name, Siret? Siret)
{
    public override string ToString() => Siret is { } siret ? $"{Name} ({siret})" : Name;
}

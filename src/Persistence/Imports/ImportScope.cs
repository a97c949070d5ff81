using System.Linq.Expressions;
using Matching.Persistence.Imports.Faults;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Imports;

/// <summary>What one import works with: its unit of work, its day, its file and what the user asked for.</summary>
internal sealed class ImportScope(MatchingDbContext context, ImportOptions options, string fileName, TimeProvider clock)
{
    public MatchingDbContext Context { get; } = context;

    public ImportOptions Options { get; } = options;

    public string FileName { get; } = fileName;

    public TimeProvider Clock { get; } = clock;

    public DateOnly Today { get; } = clock.Today();

    /// <summary>The keys of reference data that rows refer to.</summary>
    /// <exception cref="UnreadableFileException">There are none at all: one clear fault instead of one for each row.</exception>
    public async Task<HashSet<TKey>> KeysAsync<T, TKey>(Expression<Func<T, TKey>> key, ImportKind missing, CancellationToken cancel)
        where T : class
    {
        var keys = await Context.Set<T>().Select(key).ToHashSetAsync(cancel);
        return keys.Count > 0 ? keys : throw new UnreadableFileException(new("reference.empty", ImportKinds.NameOf(missing)));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Matching.Persistence.Databases;

/// <summary>Keeps one model per cipher: the model's converters hold it, so a second database must not reuse the first one's.</summary>
internal sealed class ModelCacheKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as MatchingDbContext)?.Parts.Cipher, designTime);
}

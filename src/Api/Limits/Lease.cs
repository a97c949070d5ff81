using System.Threading.RateLimiting;

namespace Matching.Api.Limits;

/// <summary>Places that were taken, all or none, until disposed.</summary>
internal sealed class Lease : IDisposable
{
    private readonly RateLimitLease[] _parts;

    private Lease(params RateLimitLease[] parts) => _parts = parts;

    /// <summary>Nothing is held, since nothing is limited.</summary>
    public static Lease Free { get; } = new();

    /// <summary>Whether the places were there.</summary>
    public bool IsAcquired => Array.TrueForAll(_parts, part => part.IsAcquired);

    /// <summary>One place.</summary>
    public static Lease One(RateLimitLease part) => new(part);

    /// <summary>A place, and then another; the first is given back when the second cannot be taken.</summary>
    public static Lease Both(RateLimitLease first, Func<RateLimitLease> second)
    {
        if (!first.IsAcquired) return new(first);
        var both = new Lease(first, second());
        if (!both.IsAcquired) both.Dispose();
        return both;
    }

    /// <summary>The same, waiting.</summary>
    public static async ValueTask<Lease> BothAsync(RateLimitLease first, Func<ValueTask<RateLimitLease>> second)
    {
        if (!first.IsAcquired) return new(first);
        try
        {
            var both = new Lease(first, await second());
            if (!both.IsAcquired) both.Dispose();
            return both;
        }
        catch
        {
            first.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in _parts) part.Dispose();
    }
}

using System.Collections.Concurrent;
using Matching.Api.Configuration;
using Matching.GraphQL.Transport;

namespace Matching.Api.Security;

/// <summary>Knows on this node which tokens were taken back, and ends the connections that were opened with them.</summary>
/// <remarks>
/// Another node or the command line writes a revocation into the database; this node reads it within <see cref="Pause"/>.
/// A token is never judged by what was read longer ago than <see cref="Freshness"/>, even when the reading in the background fails.
/// </remarks>
internal sealed class RevocationWatch(TokenRevocations revocations, MatchingSettings settings, TimeProvider clock) : IDisposable
{
    /// <summary>How long this node waits between two readings.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<OpenSession, byte> _open = new();
    private readonly SemaphoreSlim _reading = new(1);
    private volatile Known? _known;

    /// <summary>How many connections are watched now.</summary>
    public int OpenSessions => _open.Count;

    /// <summary>Whether a token of that bearer, issued at that moment, was taken back.</summary>
    public async Task<bool> IsRevokedAsync(Bearer bearer, DateTimeOffset issuedAt, CancellationToken cancel)
    {
        if (_known is not { } known || known.At < clock.GetUtcNow() - Freshness) known = await ReadAsync(Freshness, cancel);
        return Covers(known, bearer, issuedAt);
    }

    /// <summary>What a long connection opened with such a token is watched by.</summary>
    public ISessionRevocation SessionOf(Bearer bearer, DateTimeOffset issuedAt) => new Session(this, bearer, issuedAt);

    /// <summary>Reads again and again until cancelled.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await ReadAsync(TimeSpan.Zero, cancel);
            await Task.Delay(Pause, clock, cancel);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _reading.Dispose();

    private async Task<Known> ReadAsync(TimeSpan freshEnough, CancellationToken cancel)
    {
        await _reading.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            // Somebody else may have read while this call waited.
            if (_known is { } present && freshEnough > TimeSpan.Zero && present.At >= now - freshEnough) return present;
            var read = new Known(now, await revocations.SinceAsync(now - settings.Authentication.LongestTokenLifetime - BearerTokens.ClockSkew, cancel));
            _known = read;
            foreach (var session in _open.Keys.Where(session => Covers(read, session.Bearer, session.IssuedAt))) End(session);
            return read;
        }
        finally
        {
            _reading.Release();
        }
    }

    private void End(OpenSession session)
    {
        if (_open.TryRemove(session, out _)) session.End();
    }

    private static bool Covers(Known known, Bearer bearer, DateTimeOffset issuedAt) =>
        known.Revocations.Any(revocation => revocation.Covers(bearer.UserId, bearer.OrganisationId, issuedAt));

    private sealed record Known(DateTimeOffset At, IReadOnlyList<TokenRevocation> Revocations);

    private sealed class Session(RevocationWatch watch, Bearer bearer, DateTimeOffset issuedAt) : ISessionRevocation
    {
        public IDisposable OnRevoked(Action end)
        {
            var open = new OpenSession(watch, bearer, issuedAt, end);
            watch._open[open] = 0;
            // A reading between the token's check and this line did not know of this session yet.
            if (watch._known is { } known && Covers(known, bearer, issuedAt)) watch.End(open);
            return open;
        }
    }

    private sealed class OpenSession(RevocationWatch watch, Bearer bearer, DateTimeOffset issuedAt, Action end) : IDisposable
    {
        public Bearer Bearer => bearer;

        public DateTimeOffset IssuedAt => issuedAt;

        public void End() => end();

        public void Dispose() => watch._open.TryRemove(this, out _);
    }
}

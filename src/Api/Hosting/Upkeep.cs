namespace Matching.Api.Hosting;

/// <summary>Work from the end of the preparation to the end of the process; where it fails it rests and begins again.</summary>
internal abstract class Upkeep(Readiness readiness, TimeProvider clock) : BackgroundService, IAsyncDisposable
{
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5), LongestEnd = TimeSpan.FromSeconds(10);

    /// <summary>Ends the work before what it works with is let go of, also where the host is disposed without having been stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(LongestEnd);
        await StopAsync(patience.Token);
        Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does the work until cancelled.</summary>
    protected abstract Task FollowAsync(CancellationToken cancel);

    /// <summary>Notes that the work failed, by a database that is away for a while or by what nobody foresaw.</summary>
    protected abstract void Failed(Exception failure);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.Prepared.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested && readiness.IsPrepared)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(failure);
                await Task.Delay(RestAfterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}

using Matching.Persistence.Engine;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Placements;

/// <summary>Follows which candidatures change, whoever changes them.</summary>
public sealed class CandidatureChanges
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    private readonly OutboxReader _outbox;
    private readonly OutboxSignal _signal;
    private readonly TimeProvider _clock;

    internal CandidatureChanges(OutboxReader outbox, OutboxSignal signal, TimeProvider clock) => (_outbox, _signal, _clock) = (outbox, signal, clock);

    /// <summary>Tells of each change from now on until cancelled: of this process at once, of others within seconds.</summary>
    /// <param name="tell">Is told which candidatures changed.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task FollowAsync(Func<IReadOnlyList<CandidatureId>, CancellationToken, Task> tell, CancellationToken cancel)
    {
        var last = await _outbox.LastSequenceAsync(cancel);
        while (!cancel.IsCancellationRequested)
        {
            // Taken before reading: a commit during the reading completes it.
            var next = _signal.Next;
            var changed = await _outbox.ChangedAfterAsync(last, [AggregateKinds.Candidature], cancel);
            if (changed.Count > 0)
            {
                last = changed.Max(change => change.Sequence);
                await tell([.. changed.Select(change => new CandidatureId(change.Key))], cancel);
            }

            await Task.WhenAny(next, Task.Delay(PollInterval, _clock, cancel));
        }
    }
}

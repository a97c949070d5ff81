using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Matching.Persistence.Writing;

/// <summary>Raises the signal after each commit: before it, a reader would find nothing.</summary>
internal sealed class CommitListener(OutboxSignal signal) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => signal.Raise();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        signal.Raise();
        return Task.CompletedTask;
    }
}

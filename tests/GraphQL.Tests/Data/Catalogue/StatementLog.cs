using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Matching.GraphQL.Tests.Data.Catalogue;

/// <summary>The SQL that was run.</summary>
public sealed class StatementLog : DbCommandInterceptor
{
    private readonly List<string> _statements = [];

    public IReadOnlyList<string> Statements => _statements;

    public void Clear() => _statements.Clear();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        throw new InvalidOperationException("A statement blocks a thread; read asynchronously.");

    // SQLite answers at once; a server does not, and leaves room for a second statement.
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        _statements.Add(command.CommandText);
        await Task.Delay(1, cancellationToken);
        return result;
    }
}

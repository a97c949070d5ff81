using System.Diagnostics;

namespace Matching.GraphQL.Execution.Instrumentation;

/// <summary>One step being watched: its span and the listeners' scopes, ended together.</summary>
internal sealed class DiagnosticScope(Activity? activity, IDisposable[] listening) : IDisposable
{
    public Activity? Activity => activity;

    public void Dispose()
    {
        foreach (var scope in listening) scope.Dispose();
        activity?.Dispose();
    }
}

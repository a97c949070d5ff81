using System.Diagnostics;
using OpenTelemetry;

namespace Matching.Api.Telemetry;

/// <summary>Takes out of a span what may speak of somebody before it is sent.</summary>
internal sealed class WithoutPersons : BaseProcessor<Activity>
{
    // Where a call comes from, by which program, and the query in its address.
    private static readonly string[] Personal =
        ["client.address", "client.port", "network.peer.address", "network.peer.port", "user_agent.original", "url.query"];

    /// <inheritdoc />
    public override void OnEnd(Activity data)
    {
        foreach (var name in Personal)
            if (data.GetTagItem(name) is not null) data.SetTag(name, null);
        // The sentence of an error may repeat what was sent; error.type says which error it is.
        if (data.Status == ActivityStatusCode.Error) data.SetStatus(ActivityStatusCode.Error);
    }
}

using Matching.Api.Subscriptions;
using Matching.GraphQL.Subscriptions;

namespace Matching.Api.Imports;

/// <summary>What this server has heard of imports.</summary>
internal sealed class ImportBoard(ITopicEventReceiver topics, TimeProvider clock) : RunBoard<ImportStatus>(Topics.Imports, topics, clock)
{
    /// <summary>The last word of an import; null when it was not heard of, or long ago.</summary>
    public ImportStatus? Find(ImportId id) => Find(id.Value);
}

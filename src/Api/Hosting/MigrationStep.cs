using Matching.Api.Terminal;

namespace Matching.Api.Hosting;

/// <summary>Brings the database to this program's schema, and tries its keys before any is made.</summary>
internal sealed class MigrationStep(DatabaseStart database, Words words) : IPreparationStep
{
    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            await database.PrepareAsync(cancel);
        }
        catch (Exception failure) when (failure is DatabaseStartException or KeyRingException)
        {
            throw StorageRefusals.Of(failure, words, "")!;
        }
    }
}

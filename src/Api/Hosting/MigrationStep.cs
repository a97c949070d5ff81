using Matching.Api.Commands;
using Matching.Persistence;

namespace Matching.Api.Hosting;

/// <summary>Brings the database to this program's schema.</summary>
internal sealed class MigrationStep(DatabaseStart database) : IPreparationStep
{
    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            await database.PrepareAsync(cancel);
        }
        catch (DatabaseStartException refused)
        {
            throw new RefusedException(refused.Message, refused);
        }
    }
}

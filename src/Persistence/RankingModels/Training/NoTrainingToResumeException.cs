namespace Matching.Persistence.RankingModels.Training;

/// <summary>There is no interrupted training to go on with.</summary>
/// <param name="folder">Where one would lie.</param>
public sealed class NoTrainingToResumeException(string folder) : Exception($"{folder} holds no interrupted training; start a new one.")
{
    /// <summary>Where one would lie.</summary>
    public string Folder { get; } = folder;
}

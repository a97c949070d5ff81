using System.Text;
using Matching.Persistence.Conversions;
using Matching.Persistence.Secrecy;
using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;

namespace Matching.Persistence.RankingModels.Training;

/// <summary>Keeps an unfinished training: its plan, its assembled history and the trees so far, so that it can go on after a stop.</summary>
/// <remarks>
/// The history tells of people, so it is encrypted like the columns it came from and lies in a folder for its owner alone; it is
/// removed when the training ends. Each file is written beside its place and moved there: a stop leaves the old or the new one.
/// </remarks>
internal sealed class TrainingFolder(string folder, SensitiveCipher cipher)
{
    private string HistoryFile => Path.Combine(folder, "history");

    private string TreesFile => Path.Combine(folder, "trees");

    /// <summary>Whether there is a training to go on with.</summary>
    public bool HoldsTraining => File.Exists(HistoryFile);

    /// <summary>Keeps a training from its start; one that was there is forgotten.</summary>
    public async Task BeginAsync(TrainingPlan plan, IReadOnlyList<JudgedOffer<HistoryPair>> history, CancellationToken cancel)
    {
        OwnerOnly.MakeFolder(folder);
        File.Delete(TreesFile);
        var lines = new[] { StoredJson.Write(plan) }.Concat(history.Select(offer => StoredJson.Write(offer.With(offer.Pairs.Select(SavedPair.Of)))));
        await ReplaceAsync(HistoryFile, Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(cipher.Encrypt))), cancel);
    }

    /// <summary>The plan and the history of the training that was kept.</summary>
    /// <exception cref="NoTrainingToResumeException">There is none.</exception>
    /// <exception cref="SensitiveDataException">It was written with other keys, or changed.</exception>
    public async Task<(TrainingPlan Plan, IReadOnlyList<JudgedOffer<HistoryPair>> History)> ReadAsync(CancellationToken cancel)
    {
        if (!HoldsTraining) throw new NoTrainingToResumeException(folder);
        var lines = (await File.ReadAllLinesAsync(HistoryFile, cancel)).Select(cipher.Decrypt).ToList();
        var offers = lines.Skip(1).Select(StoredJson.Read<JudgedOffer<SavedPair>>);
        return (StoredJson.Read<TrainingPlan>(lines[0]), [.. offers.Select(offer => offer.With(offer.Pairs.Select(pair => pair.ToPair())))]);
    }

    /// <summary>Keeps the trees so far.</summary>
    public void Keep(RankingModel trees)
    {
        var draft = TreesFile + ".tmp";
        using (var file = OwnerOnly.Create(draft, FileMode.Create)) file.Write(RankingModelFile.ToBytes(trees));
        File.Move(draft, TreesFile, overwrite: true);
    }

    /// <summary>The trees that were kept; null when none were, or when they are of other features or damaged: growing anew gives the same model.</summary>
    public RankingModel? Trees()
    {
        try
        {
            return File.Exists(TreesFile) ? RankingModelFile.Read(File.ReadAllBytes(TreesFile), MatchFeatures.Schema) : null;
        }
        catch (RankingModelException)
        {
            return null;
        }
    }

    /// <summary>Forgets the training.</summary>
    public void Clear()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static async Task ReplaceAsync(string file, byte[] content, CancellationToken cancel)
    {
        await OwnerOnly.WriteAsync(file + ".tmp", content, cancel);
        File.Move(file + ".tmp", file, overwrite: true);
    }
}

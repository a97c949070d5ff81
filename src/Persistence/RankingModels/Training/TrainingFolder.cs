using System.Text;
using Matching.Persistence.Conversions;
using Matching.Persistence.Secrecy;
using Matching.Ranking.Models.Files;
using Matching.Ranking.Models;

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

/// <summary>What a training was asked for; with the history it decides every byte of the model (LightGBM's on one machine).</summary>
/// <param name="Began">When it began.</param>
/// <param name="WeightsName">The weights that the history is worked out under.</param>
/// <param name="WeightsVersion">Their version.</param>
/// <param name="HalfTrust">At how many judged offers the model counts as much as the rules.</param>
/// <param name="Options">Who trains, and how.</param>
public sealed record TrainingPlan(DateTimeOffset Began, string WeightsName, int WeightsVersion, int HalfTrust, TrainingOptions Options);

/// <summary>A judged pair as a training's snapshot holds it: JSON has no number for what is not known, so that is null.</summary>
internal sealed record SavedPair(Guid Person, IReadOnlyList<double?> Row, int Grade, int Rules, int? ShownRank, bool IsReconstructed, AuditTraits Audit)
{
    public static SavedPair Of(HistoryPair pair) => new(
        pair.Person.Value, [.. pair.Row.Select(value => double.IsNaN(value) ? (double?)null : value)], pair.Grade, pair.Rules.Thousandths, pair.ShownRank,
        pair.IsReconstructed, pair.Audit);

    public HistoryPair ToPair() => new(new(Person), [.. Row.Select(value => value ?? double.NaN)], Grade, new(Rules), ShownRank, IsReconstructed, Audit);
}

/// <summary>There is no interrupted training to go on with.</summary>
/// <param name="folder">Where one would lie.</param>
public sealed class NoTrainingToResumeException(string folder) : Exception($"{folder} holds no interrupted training; start a new one.")
{
    /// <summary>Where one would lie.</summary>
    public string Folder { get; } = folder;
}

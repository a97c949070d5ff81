namespace Matching.LearnedRanking.Training;

/// <summary>How far a training has come.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Done">Offers read, or trees grown; 0 while trainers are compared and while LightGBM grows, which tells nothing.</param>
/// <param name="Of">How many there are, or may be; 0 while not known.</param>
/// <param name="Ndcg">Mean NDCG@10 on the offers learned from, measured every ten trees; null before.</param>
public readonly record struct ModelTrainingProgress(TrainingStage Stage, int Done, int Of, double? Ndcg);

/// <summary>What a training is doing.</summary>
public enum TrainingStage
{
    /// <summary>Reads the history.</summary>
    Reading,

    /// <summary>Tells which trainer is better; counts nothing.</summary>
    Comparing,

    /// <summary>Grows trees.</summary>
    Growing,

    /// <summary>Measures the model on what was held out.</summary>
    Measuring,
}

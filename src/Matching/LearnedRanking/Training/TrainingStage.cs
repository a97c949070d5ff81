namespace Matching.LearnedRanking.Training;

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

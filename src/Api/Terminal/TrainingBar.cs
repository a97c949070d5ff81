namespace Matching.Api.Terminal;

/// <summary>Shows a training as one bar: the first tenth reads, the rest grows trees. It stands still while trainers are compared and LightGBM grows.</summary>
internal sealed class TrainingBar(IProgress<Progress> bar) : IProgress<ModelTrainingProgress>
{
    private const int Whole = 1_000, Read = 100;

    private long _done;

    /// <inheritdoc />
    public void Report(ModelTrainingProgress value)
    {
        // Measuring counts nothing: the line at the end tells the trees, or the offers read.
        if (value.Done > 0) _done = value.Done;
        bar.Report(new(Place(value), Whole, _done));
    }

    private static long Place(ModelTrainingProgress value) => value.Stage switch
    {
        TrainingStage.Reading => (long)value.Done * Read / Math.Max(1, value.Of),
        TrainingStage.Growing => Read + (long)value.Done * (Whole - Read) / Math.Max(1, value.Of),
        TrainingStage.Comparing => Read,
        _ => Whole,
    };
}

namespace Matching.Ranking.Training;

/// <summary>Refuses options of a training that lie outside their range.</summary>
internal static class OptionRange
{
    public static void Within(int value, int least, int most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}; expected {least} to {most}."));
    }

    public static void Within(double value, double least, double most, string name)
    {
        if (!(value >= least && value <= most))
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}; expected a finite number of {least} or more."));
    }

    public static void Share(double value, double most, string name)
    {
        if (!(value > 0 && value <= most))
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}; expected above 0 and at most {most}."));
    }
}

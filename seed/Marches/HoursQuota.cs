namespace Matching.Seed.Marches;

/// <summary>Spreads hours over values so that each comes near its share of all hours: always the value that is furthest behind.</summary>
internal sealed class HoursQuota<T>(IReadOnlyList<(T Value, double Share)> shares) where T : notnull
{
    private readonly double _total = shares.Sum(share => share.Share);
    private readonly Dictionary<T, double> _given = shares.ToDictionary(share => share.Value, _ => 0.0);

    /// <summary>The value that lacks most hours once these are given.</summary>
    public T Next(double hours)
    {
        var sum = _given.Values.Sum() + hours;
        return shares.MaxBy(share => sum * share.Share / _total - _given[share.Value]).Value;
    }

    /// <summary>Counts hours that a value got.</summary>
    public void Give(T value, double hours) => _given[value] += hours;
}

namespace Matching.Api.Limits;

/// <summary>Charges the caller for the database's work as far as the operation's price did not: a list searched by a part of a word costs by the rows
/// that are read.</summary>
/// <remarks>It holds for every list and filter, and needs no price in the schema.</remarks>
internal sealed class DatabaseWork : IDatabaseWorkMeter
{
    // Measured (docs/performance.md): a step takes 0.15 to 0.5 µs, and elsewhere a unit some 20 µs.
    private const double StepsPerUnit = 100;

    private static readonly AsyncLocal<Account?> Paying = new();

    /// <summary>Charges what the database does in this flow from here on.</summary>
    /// <param name="pay">Takes units; null when nobody pays.</param>
    /// <param name="covered">Units that were paid already, with the operation's price.</param>
    public static void IsPaid(Action<double>? pay, double covered) => Paying.Value = pay is null ? null : new(pay, covered);

    /// <inheritdoc/>
    public void Worked(int steps) => Paying.Value?.Take(steps / StepsPerUnit);

    // The fields of an operation read side by side.
    private sealed class Account(Action<double> pay, double covered)
    {
        private readonly Lock _gate = new();
        private double _covered = covered;

        public void Take(double units)
        {
            double beyond;
            lock (_gate)
            {
                beyond = Math.Max(0, units - _covered);
                _covered = Math.Max(0, _covered - units);
            }

            if (beyond > 0) pay(beyond);
        }
    }
}

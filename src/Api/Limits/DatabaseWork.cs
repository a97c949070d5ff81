namespace Matching.Api.Limits;

/// <summary>Lets whoever is served pay for what the database does for them, as far as the operation's price did not: a list searched by a part of a word
/// costs by the rows it reads.</summary>
/// <remarks>So it holds for every list and filter, those to come included, and needs no price of its own in the schema.</remarks>
internal sealed class DatabaseWork : IDatabaseWorkMeter
{
    // Measured (docs/performance.md): a step takes 0.15 to 0.5 µs, and elsewhere a unit some 20 µs.
    private const double StepsPerUnit = 100;

    private static readonly AsyncLocal<Account?> Paying = new();

    /// <summary>From here on, what the database does in this flow is paid in such a way.</summary>
    /// <param name="pay">Takes units; null when nobody pays.</param>
    /// <param name="covered">So many units have been paid with the price.</param>
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

namespace Matching.GraphQL.Validation;

/// <summary>Work a document may cause beyond one visit of each of its nodes; the numbers are those of graphql-js 16.15.</summary>
/// <param name="units">How much is left.</param>
internal sealed class WorkBudget(int units)
{
    /// <summary>For following fragments: one unit a fragment, spread or variable met again.</summary>
    public const int Fragments = 50_000;

    /// <summary>For comparing overlapping fields: one unit a comparison, two a pair.</summary>
    public const int Overlaps = 500_000;

    private int _units = units;

    /// <exception cref="ValidationAbortedException">Nothing is left.</exception>
    public void Spend(int units)
    {
        _units -= units;
        if (_units < 0) throw ValidationAbortedException.TooCostly();
    }
}

/// <summary>Ends a validation that has found or cost enough; its message becomes the last error.</summary>
internal sealed class ValidationAbortedException(string message) : Exception(message)
{
    /// <summary>The document costs more to judge than any honest one.</summary>
    public static ValidationAbortedException TooCostly() => new("Validation aborted.");

    /// <summary>The list of errors is full.</summary>
    public static ValidationAbortedException TooManyErrors() =>
        new("Too many validation errors, error limit reached. Validation aborted.");
}

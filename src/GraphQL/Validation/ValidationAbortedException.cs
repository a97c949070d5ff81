namespace Matching.GraphQL.Validation;

/// <summary>Ends a validation that has found or cost enough; its message becomes the last error.</summary>
internal sealed class ValidationAbortedException(string message) : Exception(message)
{
    /// <summary>The document costs more to judge than any honest one.</summary>
    public static ValidationAbortedException TooCostly() => new("Validation aborted.");

    /// <summary>The list of errors is full.</summary>
    public static ValidationAbortedException TooManyErrors() =>
        new("Too many validation errors, error limit reached. Validation aborted.");
}

namespace Matching.Persistence.Writing;

/// <summary>A text reached the database that cannot be kept unchanged on every supported one. Nothing was written.</summary>
/// <param name="fault">Which field, why, and what is allowed.</param>
public sealed class UnstorableTextException(InputFault fault) : Exception(fault.ToString())
{
    /// <summary>Which field, why, and what is allowed.</summary>
    public InputFault Fault { get; } = fault;
}

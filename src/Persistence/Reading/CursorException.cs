namespace Matching.Persistence;

/// <summary>A cursor is not one of the list it was used for.</summary>
/// <param name="fault">What is wrong with it.</param>
public sealed class CursorException(InputFault fault) : Exception(fault.ToString())
{
    /// <summary>What is wrong with the cursor.</summary>
    public InputFault Fault { get; } = fault;
}

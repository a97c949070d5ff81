namespace Matching.Persistence.Imports.Faults;

/// <summary>Ends the reading of a file whose structure is broken: what follows cannot be told apart.</summary>
/// <remarks>Never leaves <see cref="ImportRunner"/>, which turns it into a report.</remarks>
internal sealed class UnreadableFileException(ImportFault fault) : Exception(fault.ToString())
{
    public ImportFault Fault { get; } = fault;
}

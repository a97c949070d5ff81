namespace Matching.Persistence.Databases;

/// <summary>Is told how much SQLite works, while it does: in the flow that asked, so that a meter may know for whom.</summary>
/// <remarks>PostgreSQL works on processors of its own, and tells nothing.</remarks>
public interface IDatabaseWorkMeter
{
    /// <summary>A statement has taken so many more steps of SQLite's virtual machine.</summary>
    /// <param name="steps">Some tens of nanoseconds each.</param>
    void Worked(int steps);
}

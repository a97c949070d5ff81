namespace Matching;

/// <summary>Says when a question that no kept answer meets may walk over the index, and is told how far it walked.</summary>
public interface IWalkTurns
{
    /// <summary>Waits until it is the asker's turn.</summary>
    ValueTask<IWalkTurn> TakeAsync(CancellationToken cancel);
}

namespace Matching;

/// <summary>Says when a question that no kept answer meets may be worked out.</summary>
public interface IWalkTurns
{
    /// <summary>Waits until it is the asker's turn.</summary>
    ValueTask<IWalkTurn> TakeAsync(CancellationToken cancel);
}

namespace Matching;

/// <summary>Says when a question that no kept answer meets may be worked out.</summary>
public interface IWalkTurns
{
    /// <summary>Waits until it is the asker's turn.</summary>
    ValueTask<IWalkTurn> TakeAsync(CancellationToken cancel);
}

/// <summary>One answer to be worked out; when it is disposed of, the next one's turn begins.</summary>
/// <remarks>Told nothing where somebody else answered the question meanwhile.</remarks>
public interface IWalkTurn : IDisposable
{
    /// <summary>Called once when a walk over everybody has ended.</summary>
    /// <param name="pairs">How many people or offers it looked at.</param>
    void Visited(int pairs);

    /// <summary>Called once, in place of <see cref="Visited"/>, when the answer was worked out of an earlier walk.</summary>
    /// <param name="changes">How many people or offers that changed since were looked at; 0 when none did.</param>
    /// <param name="explained">How many pairs were explained anew.</param>
    void Followed(int changes, int explained);
}

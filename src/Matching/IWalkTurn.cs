namespace Matching;

/// <summary>One walk; its end is the next one's turn.</summary>
public interface IWalkTurn : IDisposable
{
    /// <summary>Called once when the walk has ended, unless somebody else had answered the question meanwhile.</summary>
    /// <param name="pairs">How many people or offers it looked at.</param>
    void Visited(int pairs);
}

namespace Matching.Ranking.Models;

/// <summary>A model file that cannot be used: the message says what is wrong, where, and what was expected. Nothing was loaded.</summary>
public sealed class RankingModelException : Exception
{
    /// <summary>Says why.</summary>
    public RankingModelException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }
}

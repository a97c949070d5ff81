namespace Matching.Ranking.Training;

/// <summary>Watches the validation, and says when it no longer improves.</summary>
/// <param name="rounds">How many trees without improvement are too many; 0 never stops.</param>
internal sealed class EarlyStopping(int rounds)
{
    /// <summary>What the validation was worth then.</summary>
    public double? Highest { get; private set; }

    /// <summary>After how many trees the validation was best, the fewest of equals; null before the first measure.</summary>
    public int? Best { get; private set; }

    /// <summary>Whether training should stop.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Notes a measure.</summary>
    public void Note(int trees, double? ndcg)
    {
        if (ndcg is not { } value) return;
        if (Highest is not { } highest || value > highest) (Highest, Best) = (value, trees);
        IsOver = rounds > 0 && trees - Best >= rounds;
    }
}

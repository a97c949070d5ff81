namespace Matching.Ranking.Models.Scoring;

/// <summary>What the trees of a model read of a row, each thing once: a slot per reading of a number, and slots of bits per categorical feature.</summary>
internal sealed class ForestSlots
{
    private readonly ValueReading[] _numbers;
    private readonly Dictionary<ValueReading, int> _slots;
    private readonly Dictionary<(int Feature, MissingKind Missing), CategoryReading> _categories = [];
    private readonly int _rowLength;

    public ForestSlots(RankingModel model)
    {
        _rowLength = model.Schema.Count;
        var nodes = model.Trees.SelectMany(tree => tree.Nodes).ToLookup(node => node.LeftCategories is null);
        _numbers = [.. nodes[true].Select(ValueReading.Of).Distinct().OrderBy(reading => reading.Feature)];
        _slots = _numbers.Index().ToDictionary(reading => reading.Item, reading => reading.Index);
        Count = _numbers.Length;
        foreach (var questions in nodes[false].GroupBy(node => (node.Feature, node.Missing)))
        {
            var reading = new CategoryReading([.. questions], Count);
            _categories.Add(questions.Key, reading);
            Count += reading.Slots;
        }
    }

    /// <summary>How many slots there are.</summary>
    public int Count { get; }

    /// <summary>Where a numeric question finds its value.</summary>
    public int SlotOf(TreeNode question) => _slots[ValueReading.Of(question)];

    /// <summary>Which bits go left at a categorical question.</summary>
    public CategoryBits[] LeftOf(TreeNode question) => [.. _categories[(question.Feature, question.Missing)].LeftOf(question)];

    /// <summary>Reads rows; slot s of row r stands at s × <paramref name="apart"/> + r.</summary>
    public void Fill(Span<double> slots, int apart, ReadOnlySpan<double> rows, int count)
    {
        for (var slot = 0; slot < _numbers.Length; slot++) Fill(slots.Slice(slot * apart, count), rows, _numbers[slot]);
        foreach (var reading in _categories.Values) reading.Fill(slots, apart, rows, _rowLength, count);
    }

    private void Fill(Span<double> column, ReadOnlySpan<double> rows, ValueReading reading)
    {
        for (int row = 0, at = reading.Feature; row < column.Length; row++, at += _rowLength) column[row] = reading.Read(rows[at]);
    }
}

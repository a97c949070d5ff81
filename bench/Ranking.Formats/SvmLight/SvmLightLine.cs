using System.Globalization;
using System.Text;
using Matching.Ranking.Datasets;

namespace Matching.Ranking.Formats;

/// <summary>Takes one line of a file apart: <c>grade qid:group index:value …</c>, with <c>#</c> before a comment.</summary>
internal sealed class SvmLightLine(string file)
{
    private int[] _indices = new int[64];
    private double[] _values = new double[64];
    private int _count;

    /// <summary>How relevant the row turned out.</summary>
    public int Grade { get; private set; }

    /// <summary>The group's name; null when the line tells none.</summary>
    public string? Group { get; private set; }

    /// <summary>The features that the line tells, in rising order.</summary>
    public ReadOnlySpan<int> Indices => _indices.AsSpan(0, _count);

    /// <summary>Their values.</summary>
    public ReadOnlySpan<double> Values => _values.AsSpan(0, _count);

    /// <summary>Reads a line; false when it is empty or all comment.</summary>
    /// <exception cref="SvmLightException">Something else stands there.</exception>
    public bool Read(ReadOnlySpan<byte> line, int number)
    {
        _count = 0;
        var group = ReadOnlySpan<byte>.Empty;
        if (line.IndexOf((byte)'#') is >= 0 and var comment) line = line[..comment];
        var at = 0;
        var token = Token(line, ref at);
        if (token.IsEmpty) return false;
        Grade = DecimalText.TryRead(token, out var grade) && grade is >= 0 and <= RankingData.HighestGrade && grade == Math.Floor(grade)
            ? (int)grade
            : throw Refused(number, at - token.Length, token, $"a grade: a whole number from 0 to {RankingData.HighestGrade}");
        for (token = Token(line, ref at); !token.IsEmpty; token = Token(line, ref at))
        {
            var colon = token.IndexOf((byte)':');
            if (colon == 3 && token.StartsWith("qid"u8) && _count == 0 && group.IsEmpty && token.Length > 4) group = token[4..];
            else Add(token, colon, number, at - token.Length);
        }

        // Most lines belong to the group of the line before: no new string for them.
        if (group.IsEmpty) Group = null;
        else if (Group is null || !Encoding.UTF8.GetString(group).Equals(Group, StringComparison.Ordinal)) Group = Encoding.UTF8.GetString(group);
        return true;
    }

    private void Add(ReadOnlySpan<byte> token, int colon, int number, int column)
    {
        if (colon < 1 || !TryIndex(token[..colon], out var index))
            throw Refused(number, column, token, $"a feature: index:value with an index from 0 to {FeatureSchema.MostFeatures - 1}");
        if (_count > 0 && index <= _indices[_count - 1])
            throw Refused(number, column, token, $"an index above {_indices[_count - 1]}: each once, in rising order");
        if (!DecimalText.TryRead(token[(colon + 1)..], out var value) || double.IsInfinity(value))
            throw Refused(number, column + colon + 1, token[(colon + 1)..], "a finite number, or nan when not known");
        if (_count == _indices.Length)
        {
            Array.Resize(ref _indices, 2 * _count);
            Array.Resize(ref _values, 2 * _count);
        }

        (_indices[_count], _values[_count]) = (index, value);
        _count++;
    }

    private static bool TryIndex(ReadOnlySpan<byte> digits, out int index)
    {
        index = 0;
        if (digits.Length is 0 or > 9) return false;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            index = 10 * index + digit - '0';
        }

        return index < FeatureSchema.MostFeatures;
    }

    /// <summary>The next word, and where it ends; empty behind the last.</summary>
    private static ReadOnlySpan<byte> Token(ReadOnlySpan<byte> line, scoped ref int at)
    {
        while (at < line.Length && line[at] is (byte)' ' or (byte)'\t') at++;
        var start = at;
        while (at < line.Length && line[at] is not ((byte)' ' or (byte)'\t')) at++;
        return line[start..at];
    }

    private SvmLightException Refused(int line, int column, ReadOnlySpan<byte> found, string expected)
    {
        var shown = Encoding.UTF8.GetString(found[..Math.Min(found.Length, 40)]);
        return new(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}, column {column + 1}: '{shown}'; expected {expected}."));
    }
}

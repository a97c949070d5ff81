namespace Matching.GraphQL.Validation;

/// <summary>Orders names as people do: numbers inside them count as numbers, so <c>a2</c> comes before <c>a10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Comparer { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var bothNumbers = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]);
            var order = bothNumbers ? TakeNumber(ref left).CompareTo(TakeNumber(ref right)) : left[0].CompareTo(right[0]);
            if (order != 0) return order;
            if (bothNumbers) continue;

            left = left[1..];
            right = right[1..];
        }

        return left.Length - right.Length;
    }

    /// <summary>Takes the digits a text starts with; a leading zero is a number of its own.</summary>
    private static double TakeNumber(ref ReadOnlySpan<char> text)
    {
        var number = 0.0;
        do
        {
            number = (number * 10) + (text[0] - '0');
            text = text[1..];
        }
        while (!text.IsEmpty && char.IsAsciiDigit(text[0]) && number > 0);
        return number;
    }
}

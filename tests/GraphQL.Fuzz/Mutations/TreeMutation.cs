namespace Matching.GraphQL.Fuzz.Mutations;

/// <summary>Changes whole bracketed parts: selection sets, argument lists, lists and objects move, double, vanish and nest.</summary>
internal static class TreeMutation
{
    public static byte[] Apply(byte[] text, Random random)
    {
        var parts = PartsOf(text);
        if (parts.Count == 0) return TokenMutation.Apply(text, random);

        var (start, end) = parts[random.Next(parts.Count)];
        var part = text[start..end];
        var (otherStart, otherEnd) = parts[random.Next(parts.Count)];
        return random.Next(5) switch
        {
            0 => [.. text[..start], .. text[end..]],
            1 => [.. text[..end], .. part, .. text[end..]],
            2 => [.. text[..start], .. text[otherStart..otherEnd], .. text[end..]],
            // Into itself, again and again: depth doubles.
            3 => [.. text[..start], .. Nested(part, random.Next(1, 9)), .. text[end..]],
            _ => [.. text[..start], .. part[1..^1], .. text[end..]],
        };
    }

    private static byte[] Nested(byte[] part, int times)
    {
        var nested = part;
        for (var time = 0; time < times && nested.Length < Mutator.LargestMutant; time++)
        {
            var middle = PartsOf(nested) is [_, .. var inner] && inner.Count > 0 ? inner[^1] : (Start: 0, End: nested.Length);
            nested = [.. nested[..middle.Start], .. nested[middle.Start..(middle.End - 1)], .. part, .. nested[(middle.End - 1)..]];
        }

        return nested;
    }

    private static List<(int Start, int End)> PartsOf(byte[] text)
    {
        var parts = new List<(int Start, int End)>();
        var open = new Stack<int>();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is (byte)'{' or (byte)'(' or (byte)'[') open.Push(index);
            else if (text[index] is (byte)'}' or (byte)')' or (byte)']' && open.TryPop(out var start)) parts.Add((start, index + 1));
        }

        parts.Sort();
        return parts;
    }
}

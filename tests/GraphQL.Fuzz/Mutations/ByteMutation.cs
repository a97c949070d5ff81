namespace Matching.GraphQL.Fuzz.Mutations;

/// <summary>Changes bytes: what a faulty network or a hostile client sends.</summary>
internal static class ByteMutation
{
    private static readonly byte[] Interesting =
    [
        0x00, 0x0A, 0x0D, 0x20, 0x22, 0x23, 0x24, 0x27, 0x2D, 0x5C, 0x7B, 0x7D, 0x7F, 0x80, 0xBF, 0xC0, 0xED, 0xEF, 0xF4, 0xFF,
    ];

    public static byte[] Apply(byte[] text, Random random)
    {
        var from = random.Next(text.Length + 1);
        var to = Math.Min(text.Length, from + random.Next(1, 17));
        return random.Next(6) switch
        {
            0 => [.. text[..from], Interesting[random.Next(Interesting.Length)], .. text[from..]],
            1 => [.. text[..from], .. text[to..]],
            2 => [.. text[..to], .. text[from..]],
            3 => Flipped(text, random),
            4 => text[..from],
            _ => [.. text[..from], .. Noise(random), .. text[to..]],
        };
    }

    private static byte[] Flipped(byte[] text, Random random)
    {
        if (text.Length == 0) return text;

        var changed = (byte[])text.Clone();
        changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(1, 9)];
        random.NextBytes(noise);
        return noise;
    }
}

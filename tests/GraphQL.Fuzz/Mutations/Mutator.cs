namespace Matching.GraphQL.Fuzz.Mutations;

/// <summary>Makes a mutant: one to four changes, mostly one, at the level of bytes, tokens or trees.</summary>
internal static class Mutator
{
    /// <summary>In bytes.</summary>
    public const int LargestMutant = 16 * 1024;

    public static byte[] Apply(byte[] text, Random random)
    {
        var changes = random.Next(3) < 2 ? 1 : random.Next(2, 5);
        for (var change = 0; change < changes; change++)
        {
            var mutant = random.Next(10) switch
            {
                < 1 => ByteMutation.Apply(text, random),
                < 6 => TokenMutation.Apply(text, random),
                _ => TreeMutation.Apply(text, random),
            };
            text = mutant.Length <= LargestMutant ? mutant : mutant[..LargestMutant];
        }

        return text;
    }
}

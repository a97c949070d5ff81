namespace Matching.Ranking.Models.Scoring;

/// <summary>Part of a categorical question: rows with one of these bits in the slot go left.</summary>
/// <param name="Slot">Where a row's bit stands, as the bits of a double.</param>
/// <param name="Set">The bits that go left.</param>
internal readonly record struct CategoryBits(int Slot, ulong Set);

namespace Matching.Api.Terminal;

/// <summary>A sentence's part that is itself words, told in the language of the sentence around it.</summary>
/// <param name="Key">Its name in the resources.</param>
/// <param name="Values">What fills its places.</param>
internal sealed record Phrase(string Key, params object?[] Values);

using System.Text.Json;

namespace Matching.GraphQL.Types;

/// <summary>Reads a JSON string, refusing escapes of unpaired surrogates, which are not text.</summary>
internal static class JsonText
{
    public static ScalarInput Read(JsonElement value)
    {
        try
        {
            return ScalarInput.Accept(value.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return ScalarInput.Refuse("String cannot represent an unpaired surrogate; write the pair, or the character itself.");
        }
    }
}

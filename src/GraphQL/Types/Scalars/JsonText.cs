using System.Text.Json;

namespace Matching.GraphQL.Types;

/// <summary>Reads JSON strings that may be no text: escapes of unpaired surrogates, or bytes that are not UTF-8.</summary>
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

    /// <summary>Whether every member of an object can be looked up: one whose name is no text makes each look-up fail.</summary>
    public static bool HasReadableNames(JsonElement json)
    {
        try
        {
            foreach (var member in json.EnumerateObject()) _ = member.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A member's name, for a message; where it is no text, the replacement character.</summary>
    public static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    /// <summary>A value as it was written, for a message; where it is no text, the replacement character.</summary>
    public static string Written(JsonElement value)
    {
        try
        {
            return value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return "\"\uFFFD\"";
        }
    }
}

namespace Matching.GraphQL.Execution;

/// <summary>The language of error messages. The transport sets it for a request, and every message written for that request uses it.</summary>
internal static class ErrorSpeech
{
    private static readonly AsyncLocal<Func<string, string>?> Speaker = new();

    /// <summary>Translates messages from here on, in the calling method and in what it awaits; null leaves them in English.</summary>
    public static void Begin(Func<string, string>? speaker)
    {
        if (speaker is not null || Speaker.Value is not null) Speaker.Value = speaker;
    }

    /// <summary>The message in the request's language.</summary>
    public static string Say(string message) => Speaker.Value is { } speaker ? speaker(message) : message;
}

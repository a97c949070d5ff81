namespace Matching.GraphQL.Execution;

/// <summary>The language in which the request at hand is told of errors: whoever serves it begins, and all that is written for it afterwards follows.</summary>
internal static class ErrorSpeech
{
    private static readonly AsyncLocal<Func<string, string>?> Speaker = new();

    /// <summary>Says messages so from here on, within what is awaited from here.</summary>
    public static void Begin(Func<string, string>? speaker)
    {
        if (speaker is not null || Speaker.Value is not null) Speaker.Value = speaker;
    }

    /// <summary>The message in the request's language.</summary>
    public static string Say(string message) => Speaker.Value is { } speaker ? speaker(message) : message;
}

namespace Matching.Persistence.Imports.Faults;

/// <summary>Keeps social security numbers out of reports and files of rejected rows.</summary>
internal static class PersonalNumbers
{
    /// <summary>Whether the text holds a social security number.</summary>
    public static bool AreIn(string? text) => text is not null && SocialSecurityNumber.IsIn(text);

    /// <summary>The text, or a mark in its place when it holds such a number: what surrounds the number may tell it.</summary>
    public static string? Mask(string? text) => AreIn(text) ? "[NIR]" : text;
}

namespace Matching.Domain.Inputs;

/// <summary>The check that every free text passes before it is kept.</summary>
public static class PlainText
{
    /// <summary>Longest name of a person, a structure or a title, in UTF-16 units.</summary>
    public const int NameLength = 200;

    /// <summary>Longest description or comment, in UTF-16 units.</summary>
    public const int DescriptionLength = 10_000;

    /// <summary>Why the text cannot be kept; null when it can.</summary>
    /// <param name="field">The field named in the fault.</param>
    /// <param name="text">The text; null is accepted unless <paramref name="required"/>.</param>
    /// <param name="longest">Most UTF-16 units.</param>
    /// <param name="required">Whether an empty text is refused.</param>
    public static InputFault? Check(string field, string? text, int longest = NameLength, bool required = false)
    {
        if (string.IsNullOrWhiteSpace(text))
            return required ? Fault(field, "text.empty", text, "some text") : null;
        if (text.Length > longest)
            return new("text.too-long", text, $"at most {longest} characters, not {text.Length}") { Field = field };
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            return Fault(field, "text.control-character", text, "no control characters but line breaks and tabs");
        if (HasLoneSurrogate(text)) return Fault(field, "text.lone-surrogate", text, "well-formed Unicode");
        // The value is left out of the fault: faults are shown and logged.
        return SocialSecurityNumber.IsIn(text) ? Fault(field, "text.social-security-number", null, "text without a social security number (NIR)") : null;
    }

    private static InputFault Fault(string field, string code, string? text, string allowed) =>
        new(code, text, allowed) { Field = field };

    internal static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }
        return false;
    }
}

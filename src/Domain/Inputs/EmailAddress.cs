using System.Net.Mail;

namespace Matching.Domain.Inputs;

/// <summary>An e-mail address that a message can be sent to: no name beside it, one address, a domain with its dot.</summary>
/// <remarks>Whether it exists is not asked. What RFC 5322 allows and nobody has is refused: quoted names, comments, numbers in brackets.</remarks>
public static class EmailAddress
{
    /// <summary>What is wrong with the text; null when nothing is.</summary>
    /// <param name="field">The field that holds it.</param>
    /// <param name="text">The text; null when there is none.</param>
    public static InputFault? Check(string field, string? text) =>
        PlainText.Check(field, text)
        ?? (string.IsNullOrEmpty(text) || IsAddress(text) ? null : new("email.malformed", text, "one address such as prenom.nom@exemple.fr") { Field = field });

    // The library also reads "Camille <c@exemple.fr>": then the address is not the text.
    private static bool IsAddress(string text) =>
        MailAddress.TryCreate(text, out var read)
        && read.Address == text
        && !text.Contains('"', StringComparison.Ordinal)
        && read.Host.Split('.') is { Length: > 1 } labels
        && labels.All(IsLabel);

    private static bool IsLabel(string label) =>
        label.Length > 0 && label[0] != '-' && label[^1] != '-' && label.All(letter => char.IsLetterOrDigit(letter) || letter == '-');
}

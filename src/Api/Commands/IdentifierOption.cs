using System.CommandLine;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary>An option that takes an identifier (UUID); any other word is a mistake of usage, told with an example.</summary>
internal static class IdentifierOption
{
    /// <summary>Declares the option; null when it is not given.</summary>
    /// <param name="name">Its name, such as <c>--organisation</c>.</param>
    /// <param name="words">The user's language.</param>
    /// <param name="description">The key of its description.</param>
    public static Option<Guid?> Of(string name, Words words, string description) => new(name)
    {
        Description = words.Say(description),
        CustomParser = given =>
        {
            var text = given.Tokens[0].Value;
            if (Guid.TryParse(text, out var identifier)) return identifier;
            given.AddError(words.Say("option.identifier", name, text));
            return null;
        },
    };
}

using System.CommandLine;
using System.Globalization;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary>An option that takes a whole number within bounds; any other word is a mistake of usage, told with the bounds.</summary>
internal static class WholeNumberOption
{
    /// <summary>Declares the option; null when it is not given.</summary>
    /// <param name="name">Its name, such as <c>--trees</c>.</param>
    /// <param name="words">The user's language.</param>
    /// <param name="description">The key of its description.</param>
    /// <param name="least">The least number allowed.</param>
    /// <param name="most">The greatest number allowed.</param>
    /// <param name="usual">What the description tells of the default; nothing when there is none.</param>
    public static Option<int?> Of(string name, Words words, string description, int least, int most, params object?[] usual) => new(name)
    {
        Description = words.Say(description, usual),
        CustomParser = given =>
        {
            var text = given.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            given.AddError(words.Say("option.whole", name, text, least, most));
            return null;
        },
    };
}

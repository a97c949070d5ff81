using System.CommandLine;
using System.CommandLine.Help;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary>The program itself: its commands, the options all of them take, and <c>serve</c> when none is named.</summary>
internal sealed class MatchingRootCommand : RootCommand
{
    /// <summary>Gathers the commands.</summary>
    public MatchingRootCommand(Screen screen, IReadOnlyList<Command> commands) : base(screen.Words.Say("root.description"))
    {
        var words = screen.Words;
        var language = new Option<string>("--lang") { Description = words.Say("option.lang"), HelpName = "fr|en", Recursive = true };
        language.AcceptOnlyFromAmong("fr", "en");
        Add(language);
        foreach (var option in Options)
        {
            if (option is HelpOption) (option.Description, option.Action) = (words.Say("option.help"), new HelpPage(screen));
            if (option is VersionOption) option.Description = words.Say("option.version");
        }

        foreach (var command in commands) Add(command);
        if (commands.OfType<ServeCommand>().SingleOrDefault() is not { } serve) return;

        foreach (var option in serve.Options) Add(option);
        Action = serve.Action;
    }
}

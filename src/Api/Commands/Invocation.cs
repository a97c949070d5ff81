using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary>One run of the program: where it writes and the settings its command line overrides.</summary>
/// <param name="Screen">Where the command writes, and in which language.</param>
/// <param name="Settings">Overrides of the form <c>--Section:Key=value</c>, as the configuration reader takes them.</param>
internal sealed record Invocation(Screen Screen, IReadOnlyList<string> Settings);

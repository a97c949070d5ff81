namespace Matching.Api.Commands;

/// <summary>A command cannot be done for a reason its user can act on; ends it with <see cref="ExitCode.Refused"/>.</summary>
/// <param name="message">The reason and what to do about it, in the user's language.</param>
/// <param name="cause">What made it impossible, kept for a debugger; never shown.</param>
internal class RefusedException(string message, Exception? cause = null) : Exception(message, cause);

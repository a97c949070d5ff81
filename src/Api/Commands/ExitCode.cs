namespace Matching.Api.Commands;

/// <summary>What a command tells the shell that ran it.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>Understood but not done; the reason is on the error stream.</summary>
    public const int Refused = 1;

    /// <summary>Not understood: an unknown command, option or value.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl+C or a signal: 128 and the number of SIGINT, as shells count.</summary>
    public const int Interrupted = 130;
}

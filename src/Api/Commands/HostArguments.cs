namespace Matching.Api.Commands;

/// <summary>What a command line says about the host: environment, address, overridden settings.</summary>
/// <param name="Settings">Overrides of the form <c>--Key=value</c>.</param>
/// <param name="Environment">Development, Production…; null leaves it to <c>ASPNETCORE_ENVIRONMENT</c>.</param>
/// <param name="ContentRoot">Where <c>appsettings.json</c> lies; null means beside the program.</param>
internal sealed record HostArguments(IReadOnlyList<string> Settings, string? Environment = null, string? ContentRoot = null)
{
    /// <summary>The same as the web host's builder takes it.</summary>
    public WebApplicationOptions ToOptions() => new()
    {
        Args = [.. Settings],
        ApplicationName = typeof(HostArguments).Assembly.GetName().Name,
        EnvironmentName = Environment,
        ContentRootPath = ContentRoot ?? AppContext.BaseDirectory,
    };
}

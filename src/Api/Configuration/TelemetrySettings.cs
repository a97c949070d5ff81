namespace Matching.Api.Configuration;

/// <summary>Where metrics and traces are sent, by the names that OpenTelemetry gives its settings.</summary>
/// <param name="Collector">Whom to send them to by OTLP; null for nobody.</param>
/// <remarks>The exporter reads these keys itself, its other ones too; here they are checked.</remarks>
internal sealed record TelemetrySettings(Uri? Collector)
{
    /// <summary>Nothing is sent without it.</summary>
    public const string CollectorKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Protocols = ["grpc", "http/protobuf"];

    /// <summary>Reads the keys of OpenTelemetry.</summary>
    public static TelemetrySettings Read(SettingsReader reader)
    {
        _ = reader.Text("OTEL_EXPORTER_OTLP_PROTOCOL", Protocols.Contains, "settings.allowed.protocol");
        return new(reader.Text(CollectorKey, text => CollectorOf(text) is not null, "settings.allowed.collector") is { } text ? CollectorOf(text) : null);
    }

    private static Uri? CollectorOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri : null;
}

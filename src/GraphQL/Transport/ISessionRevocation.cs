namespace Matching.GraphQL.Transport;

/// <summary>A feature of a request whose credentials may be taken back while its connection lasts; set by the application's authentication.</summary>
public interface ISessionRevocation
{
    /// <summary>Runs <paramref name="end"/> once when the credentials are taken back, at once if they are already.</summary>
    /// <returns>Stops watching.</returns>
    IDisposable OnRevoked(Action end);
}

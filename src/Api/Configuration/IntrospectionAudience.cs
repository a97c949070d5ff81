namespace Matching.Api.Configuration;

/// <summary>Who may ask the API for its schema.</summary>
internal enum IntrospectionAudience
{
    /// <summary>Whoever has a valid token.</summary>
    SignedIn,
    /// <summary>Everybody.</summary>
    Everyone,
    /// <summary>Nobody.</summary>
    Nobody,
}

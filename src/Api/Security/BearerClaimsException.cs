namespace Matching.Api.Security;

/// <summary>A token is genuine but does not say who its bearer is.</summary>
/// <param name="claim">The claim that is missing, repeated or not of the expected form; its value stays unsaid.</param>
internal sealed class BearerClaimsException(string claim)
    : Exception($"The claim '{claim}' is missing, repeated or not of the expected form.")
{
    /// <summary>The claim's name.</summary>
    public string Claim => claim;
}

using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Security;

/// <summary>A token is genuine and in time, but was taken back.</summary>
internal sealed class TokenRevokedException() : SecurityTokenException("The token was revoked.");

using System.Security.Cryptography;
using Matching.Persistence.Conversions;
using Matching.Persistence.Secrecy;
using Microsoft.AspNetCore.DataProtection;

namespace Matching.Persistence.Papers;

/// <summary>Makes and reads the links that open a file for one account, for a short while.</summary>
/// <remarks>Sealed by the installation's key ring under a purpose of its own, so that every server of it reads them and nobody makes one.</remarks>
public sealed class PaperLinks
{
    private readonly Lazy<IDataProtector> _protector;
    private readonly PaperLimits _limits;
    private readonly TimeProvider _clock;

    internal PaperLinks(SensitiveCipher cipher, PaperLimits limits, TimeProvider clock) =>
        (_protector, _limits, _clock) = (new(() => cipher.ProtectorFor("Matching.Persistence.PaperLinks.v1")), limits, clock);

    /// <summary>A link's token.</summary>
    /// <param name="actor">The account that it is for.</param>
    /// <param name="file">The file that it opens.</param>
    public string Make(Actor actor, PaperFileId file) => _protector.Value.Protect(
        StoredJson.Write(new Content(file.Value, actor.Role, actor.UserId, actor.OrganisationId, _clock.GetUtcNow() + _limits.LinkLife)));

    /// <summary>What a token is worth.</summary>
    /// <param name="token">The token as it came.</param>
    /// <param name="actor">Who brings it.</param>
    /// <param name="file">The file that they ask for.</param>
    public PaperLinkState Read(string? token, Actor actor, PaperFileId file)
    {
        if (Open(token) is not { } content || content.File != file.Value) return PaperLinkState.Wrong;
        if ((content.Role, content.User, content.Organisation) != (actor.Role, actor.UserId, actor.OrganisationId)) return PaperLinkState.OfAnother;
        return content.Until < _clock.GetUtcNow() ? PaperLinkState.Expired : PaperLinkState.Good;
    }

    private Content? Open(string? token)
    {
        if (string.IsNullOrEmpty(token)) return null;
        try
        {
            return StoredJson.Read<Content>(_protector.Value.Unprotect(token));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Content(Guid File, Role Role, string User, Guid? Organisation, DateTimeOffset Until);
}

/// <summary>What a link is worth.</summary>
public enum PaperLinkState
{
    /// <summary>It opens the file.</summary>
    Good,

    /// <summary>It was not made here, or for another file.</summary>
    Wrong,

    /// <summary>It was made for another account.</summary>
    OfAnother,

    /// <summary>Its time is over.</summary>
    Expired,
}

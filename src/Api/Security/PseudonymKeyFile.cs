using System.Security.Cryptography;
using Matching.Api.Commands;
using Matching.Api.Configuration;
using Matching.Api.Terminal;

namespace Matching.Api.Security;

/// <summary>The secret that pseudonyms are made with: 32 random bytes beside the database's keys, so that all nodes of an installation share it.</summary>
internal sealed class PseudonymKeyFile(MatchingSettings settings, Words words)
{
    private const int Bytes = 32;

    /// <summary>Reads the secret; makes it the first time.</summary>
    /// <exception cref="RefusedException">The file cannot be made, is readable by others, or holds something else.</exception>
    public byte[] Load()
    {
        var path = Path.Combine(settings.Storage.Database.KeyRing, "pseudonym.key");
        var text = new OwnerOnlyFile(path, words).ReadOrMake(() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));
        try
        {
            if (Convert.FromHexString(text.Trim()) is { Length: Bytes } key) return key;
        }
        catch (FormatException)
        {
            // Said below, as for a key of the wrong length.
        }

        throw new RefusedException(words.Say("key.pseudonymMalformed", path));
    }
}

using System.Security.Cryptography;

namespace Matching.Persistence;

/// <summary>The keys of the encrypted columns.</summary>
public sealed class KeyRing
{
    private readonly SensitiveCipher _cipher;

    internal KeyRing(SensitiveCipher cipher) => _cipher = cipher;

    /// <summary>Makes the first key where there is none, and tries the present one.</summary>
    /// <exception cref="KeyRingException">No key can be made or used.</exception>
    public void Ensure()
    {
        try
        {
            _cipher.Decrypt(_cipher.Encrypt("probe"));
        }
        catch (Exception unusable) when (unusable is CryptographicException or SensitiveDataException or IOException or UnauthorizedAccessException)
        {
            throw new KeyRingException(unusable.GetBaseException().Message, unusable);
        }
    }
}

/// <summary>The keys of the encrypted columns cannot be made or used.</summary>
/// <param name="message">What the files or the cryptography said.</param>
/// <param name="cause">The failure itself.</param>
public sealed class KeyRingException(string message, Exception cause) : Exception(message, cause);

using System.Security.Cryptography;
using System.Xml;

namespace Matching.Persistence.Secrecy;

/// <summary>The keys of the encrypted columns.</summary>
public sealed class KeyRing
{
    private readonly SensitiveCipher _cipher;
    private readonly string _folder;

    internal KeyRing(SensitiveCipher cipher, string folder) => (_cipher, _folder) = (cipher, folder);

    /// <summary>Whether a folder holds a key, usable or not.</summary>
    public static bool HasKeysIn(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "key-*.xml").Any();

    internal static bool IsUnusable(Exception failure) =>
        failure is CryptographicException or SensitiveDataException or InvalidOperationException or XmlException or IOException or UnauthorizedAccessException;

    /// <summary>Makes the first key where there is none, and tries the present one.</summary>
    /// <exception cref="KeyRingException">No key can be made or used.</exception>
    public void Ensure()
    {
        try
        {
            _cipher.Decrypt(_cipher.Encrypt("probe"));
        }
        catch (Exception unusable) when (IsUnusable(unusable))
        {
            throw new KeyRingException(_folder, unusable.GetBaseException().Message, unusable);
        }
    }
}

/// <summary>The keys of the encrypted columns cannot be made or used.</summary>
/// <param name="folder">Where they lie.</param>
/// <param name="message">What the files or the cryptography said.</param>
/// <param name="cause">The failure itself.</param>
public sealed class KeyRingException(string folder, string message, Exception cause) : Exception(message, cause)
{
    /// <summary>Where they lie.</summary>
    public string Folder => folder;
}

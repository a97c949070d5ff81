using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Matching.Persistence;

/// <summary>Encrypts and reads the columns that tell of health, detention, asylum or child protection.</summary>
/// <remarks>
/// Authenticated encryption by ASP.NET Core Data Protection: the same text never gives the same bytes twice,
/// so nobody can search or join on such a column, and a changed byte is refused. Keys rotate by themselves; old ones keep reading.
/// </remarks>
internal sealed class SensitiveCipher(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Matching.Persistence.Sensitive.v1");

    /// <summary>A cipher whose keys lie in a folder, created for the owner alone where the platform can.</summary>
    public static SensitiveCipher WithKeysIn(string folder) =>
        new(DataProtectionProvider.Create(OwnerOnly.MakeFolder(folder), builder => builder.SetApplicationName("Matching")));

    public string Encrypt(string clear) => _protector.Protect(clear);

    /// <exception cref="SensitiveDataException">The key is not in the ring, or the value was changed.</exception>
    public string Decrypt(string secret)
    {
        try
        {
            return _protector.Unprotect(secret);
        }
        catch (CryptographicException unreadable)
        {
            throw new SensitiveDataException(unreadable);
        }
    }
}

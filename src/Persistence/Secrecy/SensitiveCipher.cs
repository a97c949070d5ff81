using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Matching.Persistence.Secrecy;

/// <summary>Encrypts and reads the columns that tell of health, detention, asylum or child protection.</summary>
/// <remarks>
/// Authenticated encryption by ASP.NET Core Data Protection: the same text never gives the same bytes twice,
/// so nobody can search or join on such a column, and a changed byte is refused. Keys rotate by themselves; old ones keep reading.
/// </remarks>
internal sealed class SensitiveCipher(Func<IDataProtectionProvider> open)
{
    private const string Application = "Matching";

    // Opened with the first value: whoever reads none makes neither key nor folder.
    private readonly Lazy<IDataProtector> _protector = new(() => open().CreateProtector("Matching.Persistence.Sensitive.v1"));

    /// <summary>Protects what is no column by the same keys, under a purpose that nothing else has.</summary>
    public IDataProtector ProtectorFor(string purpose) => open().CreateProtector(purpose);

    /// <summary>A cipher whose keys lie in a folder, created for the owner alone where the platform can.</summary>
    public static SensitiveCipher WithKeysIn(string folder) =>
        new(() => DataProtectionProvider.Create(OwnerOnly.MakeFolder(folder), builder => builder.SetApplicationName(Application)));

    /// <summary>The same for a folder that is there, and without making keys.</summary>
    public static SensitiveCipher WithOnlyTheKeysIn(string folder) =>
        new(() => DataProtectionProvider.Create(new DirectoryInfo(folder), builder => builder.SetApplicationName(Application).DisableAutomaticKeyGeneration()));

    public string Encrypt(string clear) => _protector.Value.Protect(clear);

    /// <exception cref="SensitiveDataException">The key is not in the ring, or the value was changed.</exception>
    public string Decrypt(string secret)
    {
        try
        {
            return _protector.Value.Unprotect(secret);
        }
        catch (CryptographicException unreadable)
        {
            throw new SensitiveDataException(unreadable);
        }
    }
}

using System.Security.Cryptography;
using Matching.Api.Commands;
using Matching.Api.Terminal;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Security;

/// <summary>The own issuer's private key: a P-256 key in a PEM file that only its owner can read.</summary>
internal sealed class SigningKeyFile(string folder, Words words)
{
    private readonly string _path = PathIn(folder);

    /// <summary>Where the key of a data folder lies.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, "signing-key.pem");

    /// <summary>Reads the key; makes it the first time.</summary>
    /// <exception cref="RefusedException">The file cannot be made, is readable by others, or holds no P-256 key.</exception>
    public ECDsaSecurityKey Load() => Identified(Parse(new OwnerOnlyFile(_path, words).ReadOrMake(NewKey)));

    private static string NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private ECDsa Parse(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.KeySize == 256 && key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value) return key;
        }
        catch (Exception malformed) when (malformed is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new RefusedException(words.Say("key.malformed", _path), malformed);
        }

        key.Dispose();
        throw new RefusedException(words.Say("key.malformed", _path));
    }

    private static ECDsaSecurityKey Identified(ECDsa key)
    {
        var identified = new ECDsaSecurityKey(key);
        identified.KeyId = Base64UrlEncoder.Encode(identified.ComputeJwkThumbprint());
        return identified;
    }
}

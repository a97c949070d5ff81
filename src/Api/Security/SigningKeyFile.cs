using System.Security.Cryptography;
using Matching.Api.Commands;
using Matching.Api.Terminal;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Api.Security;

/// <summary>The own issuer's private key: a P-256 key in a PEM file that only its owner can read.</summary>
internal sealed class SigningKeyFile(string folder, Words words)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string _path = Path.Combine(folder, "signing-key.pem");

    /// <summary>Reads the key; makes it the first time.</summary>
    /// <exception cref="RefusedException">The file cannot be made, is readable by others, or holds no P-256 key.</exception>
    public ECDsaSecurityKey Load()
    {
        try
        {
            if (!File.Exists(_path)) Create();
            RefuseIfOthersCanRead();
            return Identified(Parse(File.ReadAllText(_path)));
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(words.Say("key.unusable", _path, unusable.Message), unusable);
        }
    }

    private void Create()
    {
        Directory.CreateDirectory(folder);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        // Written beside and moved into place without overwriting: of two first starts, one key wins and both use it.
        var draft = $"{_path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var writer = new StreamWriter(draft, options)) writer.Write(key.ExportPkcs8PrivateKeyPem());
        try
        {
            File.Move(draft, _path, overwrite: false);
        }
        catch (IOException) when (File.Exists(_path))
        {
            File.Delete(draft);
        }
    }

    private void RefuseIfOthersCanRead()
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(_path) & Others) == 0) return;
        throw new RefusedException(words.Say("key.open", _path));
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

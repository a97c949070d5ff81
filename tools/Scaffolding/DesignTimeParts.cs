using Microsoft.AspNetCore.DataProtection;

namespace Matching.Scaffolding;

/// <summary>What a context needs besides its options: keys that nothing is ever encrypted with.</summary>
internal static class DesignTimeParts
{
    public static ContextParts Make() => new(TimeProvider.System, new SensitiveCipher(() => new EphemeralDataProtectionProvider()));
}

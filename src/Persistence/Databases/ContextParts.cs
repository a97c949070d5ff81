using Matching.Persistence.Secrecy;

namespace Matching.Persistence.Databases;

/// <summary>What every context of one database shares.</summary>
/// <param name="Clock">The only source of time for audit, outbox and idempotency rows.</param>
/// <param name="Cipher">Encrypts the sensitive columns.</param>
internal sealed record ContextParts(TimeProvider Clock, SensitiveCipher Cipher);

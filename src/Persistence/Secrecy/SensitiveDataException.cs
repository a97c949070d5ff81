namespace Matching.Persistence.Secrecy;

/// <summary>An encrypted column cannot be read: its key is missing from the key ring, or its value was altered.</summary>
public sealed class SensitiveDataException(Exception cause) : Exception(
    "An encrypted value cannot be read. Either the key ring (Database:KeyRing) is not the one this database was written with, or the value was altered.",
    cause);

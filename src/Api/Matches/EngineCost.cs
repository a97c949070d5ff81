namespace Matching.Api;

/// <summary>What one question to the engine weighs beside a look-up in the database, which weighs 10: it judges and ranks everybody (docs/decisions/0032).</summary>
internal static class EngineCost
{
    public const double Run = 100;
}

namespace Matching.Seed.Reference;

/// <summary>A made-up QPV with the circle that it was drawn as.</summary>
/// <param name="Centre">The circle's centre.</param>
/// <param name="Radius">The circle's radius.</param>
/// <param name="Qpv">The area as the product keeps it.</param>
internal sealed record DemoArea(Coordinates Centre, Kilometres Radius, Qpv Qpv);

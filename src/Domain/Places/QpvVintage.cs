namespace Matching.Domain.Places;

/// <summary>A generation of QPV perimeters, named by the year it came into force.</summary>
public enum QpvVintage
{
    /// <summary>Decrees 2014-1750 and 2014-1751; in force 2015 to 2023, overseas to 2024.</summary>
    Perimeters2015 = 2015,

    /// <summary>Decree 2023-1314, corrected by 2024-806; in force from 1 January 2024, overseas from 1 January 2025.</summary>
    Perimeters2024 = 2024,
}

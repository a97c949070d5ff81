namespace Matching.Fairness;

/// <summary>An age, as coarsely as audits of equal treatment need it.</summary>
public enum AgeBand
{
    /// <summary>Younger than 26.</summary>
    Under26,

    /// <summary>26 to 49.</summary>
    From26To49,

    /// <summary>50 or older.</summary>
    From50,
}

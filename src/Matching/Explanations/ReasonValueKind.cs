namespace Matching.Explanations;

/// <summary>What a value of a reason is, and so how it is written in a sentence.</summary>
public enum ReasonValueKind
{
    /// <summary>A time in minutes, with one decimal place.</summary>
    Minutes,

    /// <summary>A length by road in kilometres, with one decimal place.</summary>
    Kilometres,

    /// <summary>A number of days.</summary>
    Days,

    /// <summary>A number of hours, with at most two decimal places.</summary>
    Hours,

    /// <summary>A share, 0 to 100, with one decimal place.</summary>
    Percent,

    /// <summary>A plain number, such as levels short.</summary>
    Count,

    /// <summary>A date; its text is <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A ROME code.</summary>
    Occupation,

    /// <summary>A licence code.</summary>
    Licence,

    /// <summary>A member of a domain enumeration or catalogue, by its name: means, shift, barrier, lever, level, criterion.</summary>
    Term,
}

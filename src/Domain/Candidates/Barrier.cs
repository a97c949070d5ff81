namespace Matching.Domain.Candidates;

/// <summary>A frein: what stands between somebody and work.</summary>
public enum Barrier
{
    /// <summary>Getting about.</summary>
    Mobility,

    /// <summary>Housing.</summary>
    Housing,

    /// <summary>Childcare.</summary>
    Childcare,

    /// <summary>French, reading, writing, numbers.</summary>
    French,

    /// <summary>Health. No detail is kept.</summary>
    Health,

    /// <summary>Money, debts.</summary>
    Money,

    /// <summary>Use of computers and telephones.</summary>
    Digital,
}

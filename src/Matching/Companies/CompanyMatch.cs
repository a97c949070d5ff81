namespace Matching.Companies;

/// <summary>One person as a company is shown them.</summary>
/// <param name="Rank">The place in the order shown, from 1.</param>
/// <param name="Name">The name in place of the person's.</param>
/// <param name="Face">What is told.</param>
public sealed record CompanyMatch(int Rank, string Name, CompanyFace Face);

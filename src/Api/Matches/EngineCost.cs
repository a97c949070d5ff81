namespace Matching.Api.Matches;

/// <summary>What questions to the engine cost: the bound that an operation is held to before it runs, and what a user's budget pays for what was
/// visited (docs/decisions/0158).</summary>
internal static class EngineCost
{
    /// <summary>What one question weighs beside a look-up in the database, which weighs 10, where there are as many people as in the demonstration.</summary>
    public const double Run = 100;

    /// <summary>The names of the factors by which <see cref="Run"/> grows with how many people, or offers, there are.</summary>
    public const string People = "people", Offers = "offers";

    // The bound grows slowly: at a million people three questions still fit into one operation, and the largest page beside one.
    private const double Usual = 3_000, GrowsByOneEach = 40_000;

    // Ordering the best thousand and explaining a page cost the same in any population.
    private const double PerQuestion = 100, VisitsPerUnit = 3;

    // Noting a line in the log costs most of it.
    private const double PerExplanation = 4;

    /// <summary>The factor of <see cref="Run"/> for so many people or offers; 1 or more.</summary>
    public static double Scale(int population) => 1 + Math.Max(0, population - Usual) / GrowsByOneEach;

    /// <summary>What a budget pays for a question that looked at so many people or offers.</summary>
    public static double Of(int visited) => PerQuestion + visited / VisitsPerUnit;

    /// <summary>What a budget pays for a question answered from an earlier walk.</summary>
    /// <param name="changes">How many people or offers changed since: each is judged as it was and as it is.</param>
    /// <param name="explained">How many were explained anew.</param>
    public static double OfFollowing(int changes, int explained) => Of(changes) + explained * PerExplanation;
}

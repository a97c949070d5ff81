using Matching.Seed.History.Facts;

namespace Matching.Seed.History.Process;

/// <summary>Whether somebody can do the work: experience makes up for a missing level and another occupation, a tutor for both.</summary>
internal static class SkillMatch
{
    private const double Occupation = 2.2, ExperienceTakes = 0.8, TutorTakes = 0.5, TrainingTakes = 0.6;

    private const double LevelMissing = 1.6;

    private const double Experience = 1.1, ExperienceWithoutTutor = 1.4;

    private const double PlacementInTraining = -0.7;

    private const int MostPlacements = 2, MostLevels = 3;

    /// <summary>The match, in log-odds; 0 for a beginner who looks for exactly this work.</summary>
    public static double Of(ProposalFacts facts) => OfExperience(facts) + OfSurplus(facts) - OfOccupation(facts) - OfLevel(facts);

    // Who did such work before, has a tutor or comes to learn is asked less whether it is the work they look for.
    private static double OfOccupation(ProposalFacts facts) => Occupation * (1 - facts.Closeness) * (1 - Math.Max(
        facts.IsExperienced ? ExperienceTakes : 0,
        Math.Max(TutorTakes * facts.Tutored, facts.Horizon == ContractHorizon.Training ? TrainingTakes : 0)));

    private static double OfLevel(ProposalFacts facts) =>
        LevelMissing * facts.LevelsMissing * (1 - Math.Max(facts.IsExperienced ? ExperienceTakes : 0, TutorTakes * facts.Tutored));

    // Places for learners go to those who do not work yet.
    private static double OfExperience(ProposalFacts facts) =>
        facts.Horizon == ContractHorizon.Training ? PlacementInTraining * Math.Min(MostPlacements, facts.Placements)
        : facts.IsExperienced ? Experience + ExperienceWithoutTutor * (1 - facts.Tutored)
        : 0;

    // Somebody with more diplomas than asked for is taken for a lasting job and thought to leave another one.
    private static double OfSurplus(ProposalFacts facts) => Math.Min(MostLevels, facts.LevelsAbove) * facts.Horizon switch
    {
        ContractHorizon.Lasting => 0.6,
        ContractHorizon.Short => -0.5,
        _ => -0.9,
    };
}

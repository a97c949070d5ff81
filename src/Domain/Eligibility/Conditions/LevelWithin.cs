namespace Matching.Domain.Eligibility.Conditions;

/// <summary>The qualification lies within two levels, inclusive; 2 stands for below level 3.</summary>
internal sealed record LevelWithin(int Lowest, int Highest) : Condition
{
    public override Answer Answer(Question question)
    {
        if (question.Candidate.Level is not { } level) return Conditions.Answer.Unknown("level");
        var fact = Facts.Of("level", level);
        return level.Rank() is { } rank
            ? Conditions.Answer.Of(rank >= Lowest && rank <= Highest, fact)
            : new(Truth.Unknown, null, fact);
    }
}

namespace Matching.Domain.Eligibility.Conditions;

/// <summary>The desk's settings accept a reading of the law that no text confirms.</summary>
/// <param name="Code">What is accepted, as the key of its label.</param>
/// <param name="Setting">Reads the setting.</param>
internal sealed record DeskAccepts(string Code, Func<ClauseDeskSettings, bool> Setting) : Condition
{
    public override Answer Answer(Question question)
    {
        var accepts = Setting(question.Context.Settings);
        return Conditions.Answer.Of(accepts, new Fact(Code, accepts ? "true" : "false"));
    }
}

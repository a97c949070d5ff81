namespace Matching.Explanations;

/// <summary>Tells what the law on hiring closes to a person as a blocker.</summary>
public static class HiringBlocker
{
    /// <summary>The blocker: it excludes, or is to be confirmed where a fact is not known.</summary>
    /// <param name="closure">What is closed.</param>
    /// <param name="contract">The contract in question.</param>
    public static Blocker Of(HiringClosure closure, ContractType contract)
    {
        List<ReasonValue> values = [ReasonValue.Count("age", closure.Rule.Age)];
        if (closure.Rule.Contracts.Count > 0) values.Add(ReasonValue.Term("contractType", contract));
        if (closure is { IsToConfirm: false, Until: { } until }) values.Add(ReasonValue.On("possibleFrom", until.AddDays(1)));
        values.Add(ReasonValue.Term("source", closure.Rule.Source));
        return Blocker.Of(closure.IsToConfirm ? BlockerEffect.ToConfirm : BlockerEffect.Excludes, closure.Rule.Code, values);
    }
}

using System.Reflection;

namespace Matching.GraphQL.Validation;

/// <summary>Makes a rule for one document.</summary>
internal delegate ValidationRule RuleFactory(ValidationContext context);

/// <summary>A list of rules and, for each kind of visit, the rules that override it. Found once, so that a walk makes no empty call.</summary>
internal sealed class ValidationRules
{
    private readonly RuleFactory[] _factories;
    private readonly Type[] _types;

    public ValidationRules(params (Type Type, RuleFactory Create)[] rules)
    {
        _factories = [.. rules.Select(rule => rule.Create)];
        _types = [.. rules.Select(rule => rule.Type)];
        EnterDocument = Overriding(nameof(ValidationRule.EnterDocument));
        LeaveDocument = Overriding(nameof(ValidationRule.LeaveDocument));
        EnterOperation = Overriding(nameof(ValidationRule.EnterOperation));
        EnterVariableDefinition = Overriding(nameof(ValidationRule.EnterVariableDefinition));
        EnterFragmentDefinition = Overriding(nameof(ValidationRule.EnterFragmentDefinition));
        EnterSelectionSet = Overriding(nameof(ValidationRule.EnterSelectionSet));
        EnterField = Overriding(nameof(ValidationRule.EnterField));
        LeaveField = Overriding(nameof(ValidationRule.LeaveField));
        EnterFragmentSpread = Overriding(nameof(ValidationRule.EnterFragmentSpread));
        EnterInlineFragment = Overriding(nameof(ValidationRule.EnterInlineFragment));
        EnterDirectives = Overriding(nameof(ValidationRule.EnterDirectives));
        EnterDirective = Overriding(nameof(ValidationRule.EnterDirective));
        LeaveDirective = Overriding(nameof(ValidationRule.LeaveDirective));
        EnterNamedType = Overriding(nameof(ValidationRule.EnterNamedType));
        EnterLeafValue = Overriding(nameof(ValidationRule.EnterLeafValue));
        EnterListValue = Overriding(nameof(ValidationRule.EnterListValue));
        LeaveListValue = Overriding(nameof(ValidationRule.LeaveListValue));
        EnterObjectValue = Overriding(nameof(ValidationRule.EnterObjectValue));
        LeaveObjectValue = Overriding(nameof(ValidationRule.LeaveObjectValue));
        EnterObjectField = Overriding(nameof(ValidationRule.EnterObjectField));
    }

    public int[] EnterDocument { get; }

    public int[] LeaveDocument { get; }

    public int[] EnterOperation { get; }

    public int[] EnterVariableDefinition { get; }

    public int[] EnterFragmentDefinition { get; }

    public int[] EnterSelectionSet { get; }

    public int[] EnterField { get; }

    public int[] LeaveField { get; }

    public int[] EnterFragmentSpread { get; }

    public int[] EnterInlineFragment { get; }

    public int[] EnterDirectives { get; }

    public int[] EnterDirective { get; }

    public int[] LeaveDirective { get; }

    public int[] EnterNamedType { get; }

    public int[] EnterLeafValue { get; }

    public int[] EnterListValue { get; }

    public int[] LeaveListValue { get; }

    public int[] EnterObjectValue { get; }

    public int[] LeaveObjectValue { get; }

    public int[] EnterObjectField { get; }

    /// <summary>The rules' types in order.</summary>
    public IReadOnlyList<Type> Types => _types;

    /// <summary>Pairs a rule with its type.</summary>
    public static (Type, RuleFactory) Rule<T>(Func<ValidationContext, T> create)
        where T : ValidationRule =>
        (typeof(T), context => create(context));

    /// <summary>One of each rule, in order, for one document.</summary>
    public ValidationRule[] CreateAll(ValidationContext context)
    {
        var rules = new ValidationRule[_factories.Length];
        for (var i = 0; i < rules.Length; i++) rules[i] = _factories[i](context);
        return rules;
    }

    private int[] Overriding(string visit) =>
        [.. Enumerable.Range(0, _types.Length).Where(index => Overrides(_types[index], visit))];

    private static bool Overrides(Type rule, string visit) =>
        rule.GetMethod(visit, BindingFlags.Public | BindingFlags.Instance)!.DeclaringType != typeof(ValidationRule);
}

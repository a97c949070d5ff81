using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>Every selected field exists on its type (specification section 5.3.1).</summary>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule
{
    public override void EnterField(FieldNode field)
    {
        if (context.Position is not { ParentType: { } type, Field: null }) return;
        context.Report($"Cannot query field \"{field.Name}\" on type \"{type.Name}\".{Suggest(type, field.Name)}", field.Location);
    }

    /// <summary>Types that have the field, to be reached by an inline fragment; else fields with a similar name.</summary>
    private string Suggest(NamedType type, string name)
    {
        if (context.Options.HidesSuggestions) return "";

        var types = TypesWithField(type, name);
        if (types.Count > 0) return Suggestion.DidYouMean(types, "to use an inline fragment on");
        return type is FieldsType { Fields: var fields } ? context.Suggest(name, fields.Select(field => field.Name)) : "";
    }

    /// <summary>The possible types of an abstract type that have the field, and their interfaces that have it: the most shared first.</summary>
    private List<string> TypesWithField(NamedType type, string name)
    {
        if (!type.IsAbstract) return [];

        var uses = new Dictionary<FieldsType, int>();
        foreach (var possible in context.Schema.PossibleTypes(type))
        {
            if (possible.Fields.Find(name) is null) continue;

            uses[possible] = 1;
            foreach (var shared in possible.Interfaces)
            {
                if (shared.Fields.Find(name) is not null) uses[shared] = uses.GetValueOrDefault(shared) + 1;
            }
        }

        return [.. uses.Order(Comparer<KeyValuePair<FieldsType, int>>.Create(Compare)).Select(use => use.Key.Name)];
    }

    private int Compare(KeyValuePair<FieldsType, int> one, KeyValuePair<FieldsType, int> other)
    {
        if (one.Value != other.Value) return other.Value - one.Value;
        if (one.Key is InterfaceType && context.Schema.IsSubType(one.Key, other.Key)) return -1;
        if (other.Key is InterfaceType && context.Schema.IsSubType(other.Key, one.Key)) return 1;
        return NaturalOrder.Comparer.Compare(one.Key.Name, other.Key.Name);
    }
}

using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Data;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes <c>where</c> inputs of classes, with what turns them into conditions.</summary>
internal sealed class FilterTypes(TypeRegistry registry)
{
    private readonly Dictionary<(Type Entity, Type? Definition), (InputObjectType Type, FilterFields Fields)> _objects = [];
    private readonly Dictionary<(InputObjectType Item, Type ClrItem), (InputObjectType Type, FilterFields Fields)> _lists = [];

    /// <summary>The filter of a class.</summary>
    /// <param name="entity">What is filtered.</param>
    /// <param name="definition">The application's own <see cref="FilterInputType{T}"/>; null for all members.</param>
    /// <param name="usedAt">The member that asks for it, for faults.</param>
    public (InputObjectType Type, FilterFields Fields) Of(Type entity, Type? definition, MemberInfo usedAt)
    {
        if (_objects.TryGetValue((entity, definition), out var known)) return known;

        var selection = registry.Members.SelectionOf(definition, entity, usedAt, "Filter");
        if (definition is not null && selection is null) return Of(entity, null, usedAt);

        var fields = new FilterFields();
        InputObjectType? type = null;
        type = new(selection?.Name ?? registry.NameOf(entity) + "FilterInput", () => FieldsOf(type!, fields, entity, selection, usedAt).ToList())
        {
            Description = selection?.Description ?? $"Which items of type {registry.NameOf(entity)} are asked for; what is not given does not filter.",
        };
        return _objects[(entity, definition)] = (type, fields);
    }

    private IEnumerable<InputField> FieldsOf(InputObjectType self, FilterFields fields, Type entity, IFieldSelection? selection, MemberInfo usedAt)
    {
        var several = new ListType(new NonNullType(self));
        fields.All.Add((target, given, budget) => Predicate.And(Filters(given).Select(filter => fields.Translate(target, filter, budget))));
        yield return new("and", several) { Description = "All of these hold, beside the conditions given here." };

        fields.All.Add((target, given, budget) => Predicate.Or([.. Filters(given).Select(filter => fields.Translate(target, filter, budget))]));
        yield return new("or", several) { Description = "At least one of these holds, beside the conditions given here; an empty list asks for nothing." };

        foreach (var member in registry.Members.Of(entity, selection, typeof(IgnoreFilteringAttribute)))
        {
            if (OperationOn(member.Type, member.MayBeNull, member.Property, entity, usedAt) is not var (type, translate))
            {
                if (selection?.IsExplicit == true)
                    registry.Faults.Add(usedAt, $"the filter field {member.Name} is a {member.Type.Name}, which cannot be filtered by; leave it out.");
                continue;
            }

            fields.All.Add((target, given, budget) => translate(ParameterReplacement.In(member.Read, target), given, budget));
            yield return new(member.Name, type) { Description = member.Description };
        }
    }

    private static IEnumerable<InputObjectValue> Filters(object? given) => given is object?[] list ? list.OfType<InputObjectValue>() : [];

    /// <summary>The input type and its meaning for values of a CLR type; null when there is none.</summary>
    private (InputObjectType Type, FilterField Translate)? OperationOn(Type clrType, bool mayBeNull, PropertyInfo? property, Type owner, MemberInfo usedAt)
    {
        var bare = Nullable.GetUnderlyingType(clrType) ?? clrType;
        if (property is not null && registry.Inputs.GlobalIdDecoder(property, owner, bare) is { } decode) return OnIds(bare, decode);
        if (bare == typeof(string)) return OnTexts();
        if (bare.IsEnum || registry.Scalars.IsScalar(bare))
        {
            if (!bare.IsValueType || bare == typeof(char)) return null;

            return OnValues((IsComparable(bare) ? typeof(ComparableOperationFilterInput<>) : typeof(EqualityOperationFilterInput<>)).MakeGenericType(bare));
        }

        if (TypeShape.ItemTypeOf(bare) is { } item)
            return OperationOn(item, mayBeNull: false, null, owner, usedAt) is var (itemType, translate) ? OnLists(itemType, item, translate) : null;
        if (bare.IsValueType || bare == typeof(object) || bare.IsGenericType) return null;

        var (type, fields) = Of(bare, null, usedAt);
        return (type, (target, given, budget) => OnObject(fields, target, given, mayBeNull, budget));
    }

    private static Expression? OnObject(FilterFields fields, Expression target, object? given, bool mayBeNull, FilterBudget budget)
    {
        var nothing = Expression.Constant(null, target.Type);
        if (given is null) return Expression.Equal(target, nothing);

        var condition = fields.Translate(target, (InputObjectValue)given, budget);
        return condition is not null && mayBeNull ? Expression.AndAlso(Expression.NotEqual(target, nothing), condition) : condition;
    }

    private (InputObjectType Type, FilterField Translate) OnValues(Type operations)
    {
        var type = registry.Inputs.Object(operations);
        var bind = new Lazy<Func<object, object>>(() => InputObjectBinder.Compile(operations, type));
        return (type, (target, given, budget) => given is null ? null : Apply((IOperationFilter)bind.Value(given), target, budget));
    }

    private (InputObjectType Type, FilterField Translate) OnTexts()
    {
        var type = registry.Inputs.Object(typeof(StringOperationFilterInput));
        var bind = new Lazy<Func<object, object>>(() => InputObjectBinder.Compile(typeof(StringOperationFilterInput), type));
        return (type, (target, given, budget) =>
            given is null ? null : Apply(((StringOperationFilterInput)bind.Value(given)).Folding(registry.Conventions.TextFold), target, budget));
    }

    private (InputObjectType Type, FilterField Translate) OnIds(Type key, Func<string, object?> decode)
    {
        var type = registry.Inputs.Object(typeof(IdOperationFilterInput));
        var bind = new Lazy<Func<object, object>>(() => InputObjectBinder.Compile(typeof(IdOperationFilterInput), type));
        var onKeys = key == typeof(string)
            ? (filter, read) => filter.OnTexts(read)
            : typeof(IdOperationFilterInput).GetMethod(nameof(IdOperationFilterInput.OnKeys), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(key).CreateDelegate<Func<IdOperationFilterInput, Func<string, object?>, IOperationFilter>>();
        return (type, (target, given, budget) => given is null ? null : Apply(onKeys((IdOperationFilterInput)bind.Value(given), decode), target, budget));
    }

    private static Expression? Apply(IOperationFilter filter, Expression target, FilterBudget budget)
    {
        budget.Spend(filter.ValueCount);
        return filter.On(target);
    }

    private (InputObjectType Type, FilterField Translate) OnLists(InputObjectType itemType, Type item, FilterField ofItem)
    {
        if (!_lists.TryGetValue((itemType, item), out var list)) _lists[(itemType, item)] = list = MakeList(itemType, item, ofItem);
        return (list.Type, (target, given, budget) => given is null ? null : list.Fields.Translate(target, (InputObjectValue)given, budget));
    }

    private static (InputObjectType Type, FilterFields Fields) MakeList(InputObjectType itemType, Type item, FilterField ofItem)
    {
        var fields = new FilterFields();
        fields.All.Add((target, given, budget) => About(given, budget) is { } condition
            ? Expression.Call(typeof(Enumerable), nameof(Enumerable.All), [item], target, condition)
            : null);
        fields.All.Add((target, given, budget) => Expression.Not(Any(target, About(given, budget))));
        fields.All.Add((target, given, budget) => Any(target, About(given, budget)));
        fields.All.Add((target, given, _) => given switch { true => Any(target, null), false => Expression.Not(Any(target, null)), _ => null });
        var isOfObjects = itemType.Name.EndsWith("FilterInput", StringComparison.Ordinal)
            && !itemType.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal);
        var type = new InputObjectType(isOfObjects ? $"ListFilterInputTypeOf{itemType.Name}" : $"List{itemType.Name}", Declare)
        {
            Description = "Conditions on a list; those given must all hold.",
        };
        return (type, fields);

        IEnumerable<InputField> Declare() =>
        [
            new("all", itemType) { Description = "Every item fulfils this." },
            new("none", itemType) { Description = "No item fulfils this." },
            new("some", itemType) { Description = "At least one item fulfils this." },
            new("any", SpecifiedScalars.Boolean) { Description = "Whether there are items at all." },
        ];

        LambdaExpression? About(object? given, FilterBudget budget)
        {
            var one = Expression.Parameter(item, "one");
            return given is not null && ofItem(one, given, budget) is { } condition ? Expression.Lambda(condition, one) : null;
        }

        MethodCallExpression Any(Expression target, LambdaExpression? condition) =>
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [item], condition is null ? [target] : [target, condition]);
    }

    // A GUID has an order, but nobody asks for it.
    private static bool IsComparable(Type type) => type != typeof(Guid) && type != typeof(bool) && !type.IsEnum
        && (type.IsPrimitive || type.GetMethod("op_GreaterThan", [type, type]) is not null);
}

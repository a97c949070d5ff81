using System.Text.RegularExpressions;
using Matching.GraphQL.Introspection;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>The type validation rules of spec section 3, as sentences that say where and what to change.</summary>
internal static partial class SchemaCheck
{
    public static IEnumerable<string> FaultsOf(Schema schema) =>
        schema.DuplicateTypeNames.Select(name => $"Two different types are named {name}; rename one with [GraphQLName].")
            .Concat(schema.Types.Where(type => !IntrospectionTypes.Contains(type)).SelectMany(type => FaultsOf(schema, type)));

    private static IEnumerable<string> FaultsOf(Schema schema, NamedType type)
    {
        if (!IsName(type.Name))
        {
            yield return $"{Where(type)}: \"{type.Name}\" is no GraphQL name; letters, digits and _ are allowed, not a digit first, "
                + "not __ first. Rename it with [GraphQLName].";
        }

        var faults = type switch
        {
            FieldsType fields => FieldFaults(schema, fields),
            InputObjectType input => InputFaults(input),
            EnumType enumeration => MemberFaults(type, enumeration.Values, "value"),
            UnionType union when union.Members.Count == 0 => [$"{Where(type)}: the union {type} has no member; let a class implement it."],
            _ => [],
        };
        foreach (var fault in faults) yield return fault;
    }

    private static IEnumerable<string> FieldFaults(Schema schema, FieldsType type) => MemberFaults(type, type.Fields, "field")
        .Concat(type.Fields.SelectMany(field => field.Arguments.SelectMany(
            argument => InputValueFaults($"{Where(type)}.{field.Name}({argument.Name}:)", argument))
            .Concat(Duplicates(field.Arguments).Select(name => $"{Where(type)}.{field.Name}: the argument {name} is declared twice; rename one."))
            .Concat(ListSizeCheck.FaultsOf(field).Select(fault => $"{Where(type)}.{field.Name}: {fault}"))
            .Concat(field.Type.IsOutput ? [] : [$"{Where(type)}.{field.Name}: {field.Type} is an input type; return a class that is not an input."])))
        .Concat(type.Interfaces.SelectMany(@interface => InterfaceFaults(schema, type, @interface)));

    private static IEnumerable<string> InterfaceFaults(Schema schema, FieldsType type, InterfaceType @interface)
    {
        foreach (var expected in @interface.Fields)
        {
            var actual = type.Fields.Find(expected.Name);
            if (actual is null)
            {
                yield return $"{Where(type)}: {type} implements {@interface} but has no field {expected.Name}; add it.";
            }
            else if (!IsSubtype(schema, actual.Type, expected.Type))
            {
                yield return $"{Where(type)}.{actual.Name}: is {actual.Type}, but {@interface}.{expected.Name} is {expected.Type}; "
                    + "give it that type or a narrower one.";
            }
        }

        foreach (var inherited in @interface.Interfaces.Where(inherited => !type.Interfaces.Contains(inherited)))
        {
            yield return $"{Where(type)}: {type} implements {@interface} and so must implement {inherited} too.";
        }
    }

    /// <summary>Spec IsValidImplementationFieldType.</summary>
    private static bool IsSubtype(Schema schema, GraphQLType actual, GraphQLType expected) => (actual, expected) switch
    {
        (NonNullType inner, NonNullType outer) => IsSubtype(schema, inner.OfType, outer.OfType),
        (NonNullType inner, _) => IsSubtype(schema, inner.OfType, expected),
        (ListType inner, ListType outer) => IsSubtype(schema, inner.ItemType, outer.ItemType),
        (NamedType inner, NamedType outer) => inner == outer || schema.IsSubType(outer, inner),
        _ => false,
    };

    private static IEnumerable<string> InputFaults(InputObjectType type)
    {
        foreach (var fault in MemberFaults(type, type.Fields, "field")) yield return fault;
        foreach (var fault in type.Fields.SelectMany(field => InputValueFaults($"{Where(type)}.{field.Name}", field))) yield return fault;
        if (type.IsOneOf && type.Fields.Any(field => field.Type.IsNonNull || field.DefaultValue is not null))
            yield return $"{Where(type)}: every field of a [OneOf] input must be nullable and without default.";
        if (ContainsItself(type))
        {
            yield return $"{Where(type)}: {type} contains itself through non-null fields, so that no value of it can be written; "
                + "make one of them nullable or a list.";
        }
    }

    private static bool ContainsItself(InputObjectType type)
    {
        var seen = new HashSet<InputObjectType>();
        var pending = new Stack<InputObjectType>([type]);
        while (pending.TryPop(out var next))
        {
            foreach (var required in next.Fields.Select(field => (field.Type as NonNullType)?.OfType).OfType<InputObjectType>())
            {
                if (required == type) return true;
                if (seen.Add(required)) pending.Push(required);
            }
        }

        return false;
    }

    private static IEnumerable<string> InputValueFaults(string where, InputValueDefinition value)
    {
        if (!IsName(value.Name)) yield return $"{where}: \"{value.Name}\" is no GraphQL name; rename it with [GraphQLName].";
        if (!value.Type.IsInput) yield return $"{where}: {value.Type} is an output type; use a class that is not returned by a field.";
        if (value is { IsRequired: true, DeprecationReason: not null })
            yield return $"{where}: a required value cannot be deprecated; make it nullable or give it a default.";
        if (DefaultFault(value) is { } fault) yield return $"{where}: {fault}";
    }

    private static string? DefaultFault(InputValueDefinition value)
    {
        try
        {
            return value.DefaultValue is null || value.CoercedDefault is not null || value.Type is not NonNullType
                ? null
                : "its default is null, but it is non-null.";
        }
        catch (Exception fault) when (fault is InvalidOperationException or Language.GraphQLSyntaxException)
        {
            return $"its default {value.DefaultValue} is no {value.Type}; change the default.";
        }
    }

    private static IEnumerable<string> MemberFaults<T>(NamedType type, MemberList<T> members, string kind) where T : class, INamedMember
    {
        if (members.Count == 0) yield return $"{Where(type)}: {type} has no {kind}; add a public one, or keep it out of the schema with [GraphQLIgnore].";
        foreach (var member in members.Where(member => !IsName(member.Name)))
            yield return $"{Where(type)}.{member.Name}: this is no GraphQL name; rename it with [GraphQLName].";
        foreach (var name in Duplicates(members))
            yield return $"{Where(type)}: the {kind} {name} is declared twice{Origins(members, name)}; rename one with [GraphQLName].";
    }

    private static IEnumerable<string> Duplicates<T>(IEnumerable<T> members) where T : INamedMember =>
        members.GroupBy(member => member.Name).Where(group => group.Count() > 1).Select(group => group.Key);

    private static string Origins<T>(IEnumerable<T> members, string name) where T : INamedMember
    {
        var origins = members.Where(member => member.Name == name).OfType<FieldDefinition>().Select(field => field.Origin).OfType<System.Reflection.MemberInfo>(
            )
            .Select(origin => $"{origin.DeclaringType?.FullName}.{origin.Name}").ToList();
        return origins.Count == 0 ? "" : $", by {string.Join(" and ", origins)}";
    }

    private static string Where(NamedType type) => type.ClrType?.FullName ?? type.Name;

    private static bool IsName(string name) => Name().IsMatch(name);

    [GeneratedRegex("^(?!__)[_A-Za-z][_0-9A-Za-z]*$")]
    private static partial Regex Name();
}

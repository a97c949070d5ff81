using System.Collections.Immutable;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <content>The comparison of two fields.</content>
internal sealed partial class OverlapFinder
{
    /// <summary>Two fields under one response name.</summary>
    /// <param name="name">The response name.</param>
    /// <param name="field">One field.</param>
    /// <param name="other">The other.</param>
    /// <param name="areExclusive">What is around them never meets in one object: only the shapes of their values must agree.</param>
    /// <param name="report">Takes the conflict, if there is one.</param>
    private void Compare(string name, FieldUse field, FieldUse other, bool areExclusive, Action<Conflict> report)
    {
        _work.Spend(2);
        if (field.IsSimpleLeaf && other.IsSimpleLeaf && field.Type == other.Type && field.Node.Name == other.Node.Name) return;

        // Different object types never meet; interfaces and unions may, if not today then in a later version of the schema.
        areExclusive |= field.ParentType != other.ParentType && field.ParentType is ObjectType && other.ParentType is ObjectType;
        var reason = (areExclusive ? null : DifferenceOf(field, other)) ?? StreamConflict(field.Node, other.Node) ?? TypeConflict(field, other);
        if (reason is not null) report(new Conflict(name, reason, [field.Node], [other.Node]));
        else if (field.Node.SelectionSet is not null && other.Node.SelectionSet is not null) CompareDeeper(name, field, other, areExclusive, report);
    }

    private void CompareDeeper(string name, FieldUse field, FieldUse other, bool areExclusive, Action<Conflict> report)
    {
        List<Conflict>? details = null;
        CompareSubSelections(field, other, areExclusive, Note);
        if (details is not null) report(Conflict.OfSubfields(name, field.Node, other.Node, details));

        void Note(Conflict detail)
        {
            details ??= [];
            if (details.Count < Conflict.MostDetails) details.Add(detail);
        }
    }

    /// <summary>A streamed list is delivered once, so nothing can be merged with it (proposal "Defer and Stream").</summary>
    private string? StreamConflict(FieldNode field, FieldNode other)
    {
        var (stream, otherStream) = (StreamOf(field), StreamOf(other));
        if (stream is null && otherStream is null) return null;

        return stream is not null && otherStream is not null && HaveSameArguments(stream.Arguments, otherStream.Arguments)
            ? "they have overlapping stream directives. See https://github.com/graphql/defer-stream-wg/discussions/100"
            : "they have overlapping stream directives";
    }

    private static DirectiveNode? StreamOf(FieldNode field) =>
        field.Directives.IsEmpty ? null : field.Directives.FirstOrDefault(directive => directive.Name == "stream");

    private string? TypeConflict(FieldUse field, FieldUse other) =>
        field.Type is { } type && other.Type is { } otherType && Conflicts(type, otherType)
            ? $"they return conflicting types \"{type}\" and \"{otherType}\""
            : null;

    /// <summary>SameResponseShape for types: the same lists and non-nulls around them, and the same type if one is a leaf.</summary>
    private bool Conflicts(GraphQLType one, GraphQLType other)
    {
        if (one == other) return false;

        _work.Spend(1);
        return (one, other) switch
        {
            (ListType first, ListType second) => Conflicts(first.ItemType, second.ItemType),
            (ListType, _) or (_, ListType) => true,
            (NonNullType first, NonNullType second) => Conflicts(first.OfType, second.OfType),
            (NonNullType, _) or (_, NonNullType) => true,
            _ => one.IsLeaf || other.IsLeaf,
        };
    }

    /// <summary>Why two fields that meet are not the same field with the same arguments; null when they are.</summary>
    private string? DifferenceOf(FieldUse field, FieldUse other)
    {
        if (_differences.TryGetValue((field, other), out var known)) return known;

        var (name, otherName) = (field.Node.Name, other.Node.Name);
        var difference = name != otherName ? $"\"{Conflict.Abbreviate(name)}\" and \"{Conflict.Abbreviate(otherName)}\" are different fields"
            : HaveSameArguments(field.Node.Arguments, other.Node.Arguments) ? null
            : "they have differing arguments";
        return _differences[(field, other)] = difference;
    }

    private bool HaveSameArguments(ImmutableArray<ArgumentNode> arguments, ImmutableArray<ArgumentNode> others)
    {
        if (arguments.Length != others.Length) return false;

        foreach (var argument in arguments)
        {
            _work.Spend(1);
            var namesake = others.LastOrDefault(candidate => candidate.Name == argument.Name);
            if (namesake is null || !ValueComparison.AreSame(argument.Value, namesake.Value)) return false;
        }

        return true;
    }
}

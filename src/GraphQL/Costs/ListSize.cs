using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Costs;

/// <summary>How many items a field's list has at most (<c>@listSize</c> of the cost directives' draft, section 8).</summary>
public sealed record ListSize
{
    /// <summary>The most items, where no slicing argument tells; null when unknown.</summary>
    public int? AssumedSize { get; init; }

    /// <summary>The arguments of which the largest is the size: of type <c>Int</c>, or (not in the draft) lists, whose length counts.</summary>
    public IReadOnlyList<string> SlicingArguments { get; init; } = [];

    /// <summary>The size when no slicing argument is given; null to take <see cref="AssumedSize"/>. Not in the draft.</summary>
    public int? SlicingArgumentDefaultValue { get; init; }

    /// <summary>The fields of the returned object whose lists have this size; empty when the field itself is the list.</summary>
    public IReadOnlyList<string> SizedFields { get; init; } = [];

    /// <summary>Exactly one slicing argument must be given. Default true; without slicing arguments it has no meaning.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;
}

/// <summary>The size of a list as <c>@listSize</c> tells it (cost directives' draft, section 8).</summary>
internal sealed class ListSizing(SourceText source, CostOptions options)
{
    /// <exception cref="GraphQLException">Not exactly one slicing argument is given where one is required.</exception>
    public Computed<double> Of(FieldDefinition definition, ListSize listSize, FieldNode node)
    {
        if (listSize.SlicingArguments.Count == 0) return new(listSize.AssumedSize ?? options.DefaultListSize);

        var values = listSize.SlicingArguments.Select(name => Slice(definition.FindArgument(name), node)).ToArray();
        return Array.TrueForAll(values, value => value.IsConstant)
            ? new(Decide(VariableValues.None))
            : new(Decide);

        double Decide(VariableValues variables)
        {
            double? largest = null;
            var count = 0;
            foreach (var value in values)
            {
                if (value.For(variables) is not { } size) continue;
                largest = Math.Max(size, largest ?? 0);
                count++;
            }

            return listSize.RequireOneSlicingArgument && count != 1
                ? throw NotOne(definition, listSize, node, count)
                : largest ?? listSize.SlicingArgumentDefaultValue ?? listSize.AssumedSize ?? options.DefaultListSize;
        }
    }

    /// <summary>An argument's value, its default included; null when it is absent or null.</summary>
    private static Computed<double?> Slice(ArgumentDefinition? argument, FieldNode node)
    {
        if (argument is null) return new((double?)null);

        var given = node.Arguments.FirstOrDefault(candidate => candidate.Name == argument.Name)?.Value;
        if (given is VariableNode variable) return new(variables => variables.Has(variable.Name) ? SizeOf(variables.Get(variable.Name)) : DefaultOf(argument));
        if (given is null) return new(DefaultOf(argument));
        return new(LiteralCoercion.TryCoerce(given, argument.Type, VariableValues.None, out var value) ? SizeOf(value) : null);
    }

    private static double? DefaultOf(ArgumentDefinition argument) => argument.DefaultValue is null ? null : SizeOf(argument.CoercedDefault);

    private static double? SizeOf(object? value) => value switch
    {
        int size => Math.Max(0, size),
        object?[] items => items.Length,
        _ => null,
    };

    private GraphQLException NotOne(FieldDefinition definition, ListSize listSize, FieldNode node, int count) => new(
        new GraphQLError(
            $"The field \"{definition.Name}\" needs exactly one of the arguments {string.Join(", ", listSize.SlicingArguments)}; {count} are given.",
            source.LocationOf(node))
            .WithCode("COST_ONE_SLICING_ARGUMENT_REQUIRED"));
}

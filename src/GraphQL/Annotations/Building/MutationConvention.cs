using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Wraps a mutation: arguments into one input, the result and its expected errors into a payload.</summary>
internal static class MutationConvention
{
    public static void Apply(TypeRegistry registry, MethodInfo method, TypeShape shape, ComposedField field)
    {
        var convention = method.GetCustomAttribute<UseMutationConventionAttribute>();
        var inner = TypeShape.OfMutationResult(method, registry.Scalars.IsScalar);
        var errors = method.GetCustomAttributes(true)
            .OfType<IDeclaresError>()
            .Select(error => error.ErrorType)
            .Concat(inner?.Errors ?? [])
            .Distinct()
            .Select(ExpectedError.Of)
            .ToList();
        var result = registry.Outputs.TypeOf(inner?.Value ?? shape, method);
        if (convention is null ? !registry.Conventions.MutationsByDefault : convention.Disable)
        {
            if (errors.Count > 0)
            {
                registry.Faults.Add(
                    method,
                    $"{(inner is null ? "[Error<T>]" : "MutationResult")} needs the mutation convention; "
                    + "add [UseMutationConvention] or call AddMutationConventions().");
            }

            field.Type = result;
            return;
        }

        var name = Naming.PascalCase(field.Name);
        if (field.Arguments.Count > 0 && !HasInputAlready(field)) WrapArguments(registry, field, name);
        field.Type = new NonNullType(Payload(registry, name, result, convention?.PayloadFieldName ?? PayloadField(result), errors));
        field.WrapWith(read => (source, context) => RunAsync(read, source, context, errors));
    }

    private static async ValueTask<object?> RunAsync(AsyncResolver read, object? source, ResolverContext context, List<ExpectedError> errors)
    {
        try
        {
            Guard(context);
            return await read(source, context) switch
            {
                IMutationResult { Error: { } error } => new MutationPayload(null, [error]),
                IMutationResult { Value: var value } => new MutationPayload(value, null),
                var value => new MutationPayload(value, null),
            };
        }
        catch (Exception failure) when (ExpectedError.Explain(failure, errors) is { } explained)
        {
            return new MutationPayload(null, explained);
        }
    }

    private static void Guard(ResolverContext context)
    {
        foreach (var guard in context.Services.GetServices<IMutationGuard>()) guard.Check(context.FieldName, Given(context));
    }

    private static IReadOnlyList<GivenField> Given(ResolverContext context)
    {
        if (context.Planned.Definition.Arguments.Count == 0) return [];
        // A C# object no longer tells which fields were given. It is refused, so that nothing passes a guard unseen.
        return context.ArgumentAt<object>(0) is InputObjectValue input
            ? GivenFields.Of(input)
            : throw new InvalidOperationException($"{context.FieldName} takes an input class of its own, which no guard can look into; give it arguments.");
    }

    private static bool HasInputAlready(ComposedField field) =>
        field.Arguments is [{ Name: "input", Type.Named: InputObjectType }];

    private static void WrapArguments(TypeRegistry registry, ComposedField field, string name)
    {
        var arguments = field.Arguments.ToList();
        var input = new InputObjectType(name + "Input", () => arguments.Select(argument => ToInputField(registry, name, argument)))
        {
            Description = $"What `{field.Name}` needs.",
        };
        field.Arguments.Clear();
        field.Arguments.Add(new("input", new NonNullType(input)) { Description = "What the mutation needs." });
        field.ReadArgument = (context, wanted, index) => Expression.Call(
            typeof(MutationConvention), nameof(ReadInput), [wanted], context, Expression.Constant(index));
    }

    private static InputField ToInputField(TypeRegistry registry, string name, ArgumentDefinition argument) => new(argument.Name, argument.Type)
    {
        Description = registry.Conventions.DescribeInput($"{name}Input.{argument.Name}", argument.Description),
        DeprecationReason = argument.DeprecationReason,
        Cost = argument.Cost,
        DefaultValue = argument.DefaultValue,
        Converter = argument.Converter,
        WhenMissing = argument.WhenMissing,
    };

    internal static T? ReadInput<T>(ResolverContext context, int index) =>
        InputObjectBinder.Value<T>(context.ArgumentAt<InputObjectValue>(0)!, index);

    private static string PayloadField(GraphQLType result)
    {
        var name = Naming.CamelCase(result.Named.Name);
        return result.IsList ? name + "s" : name;
    }

    private static ObjectType Payload(TypeRegistry registry, string name, GraphQLType result, string fieldName, List<ExpectedError> errors)
    {
        return new(name + "Payload", Fields) { Description = $"What `{Naming.CamelCase(name)}` answers." };

        IEnumerable<FieldDefinition> Fields()
        {
            yield return new(fieldName, result.Nullable)
            {
                Description = "The result; null when there are errors.",
                Resolver = FieldResolver.FromPure((payload, _) => ((MutationPayload)payload!).Result),
            };
            if (errors.Count == 0) yield break;

            var union = new UnionType(name + "Error", () => errors.Select(error => registry.Errors.For(error.Type)))
            {
                Description = $"What can go wrong in `{Naming.CamelCase(name)}`.",
            };
            yield return new("errors", new ListType(new NonNullType(union)))
            {
                Description = "What went wrong; null when nothing did.",
                Resolver = FieldResolver.FromPure((payload, _) => ((MutationPayload)payload!).Errors),
            };
        }
    }

    private sealed record MutationPayload(object? Result, IReadOnlyList<object>? Errors);
}

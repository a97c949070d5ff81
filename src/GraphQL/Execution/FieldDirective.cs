using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Execution.Planning;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution;

/// <summary>A directive that does something around the fields it stands on in documents.</summary>
/// <param name="arguments">Its arguments, as an input object that is no part of the schema.</param>
/// <param name="make">Makes the middleware of a coerced input object.</param>
internal sealed class FieldDirective(InputObjectType arguments, Func<object, object> make)
{
    /// <summary>The resolver with a use of the directive around it.</summary>
    public AsyncResolver Around(AsyncResolver read, DirectiveNode use, SourceText source)
    {
        var given = new ObjectValueNode(
            use.Location, [.. use.Arguments.Select(argument => new ObjectFieldNode(argument.Location, argument.Name, argument.Value))]);
        if (!ArgumentPlan.UsesVariables(given) && LiteralCoercion.TryCoerce(given, arguments, VariableValues.None, out var constant))
            return MiddlewarePipeline.Around(read, (IFieldMiddleware)make(constant!));

        var next = MiddlewarePipeline.Innermost(read);
        return async (_, context) =>
        {
            if (!LiteralCoercion.TryCoerce(given, arguments, context.Variables, out var coerced))
            {
                throw new GraphQLException(
                    new GraphQLError($"The arguments of \"@{use.Name}\" do not fit: one is required, or not null, and has no value.", source.LocationOf(use)));
            }

            await ((IFieldMiddleware)make(coerced!)).InvokeAsync(context, next);
            return context.Result;
        };
    }
}

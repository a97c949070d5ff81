namespace Matching.GraphQL.Execution;

/// <summary>Puts middleware around resolvers.</summary>
internal static class MiddlewarePipeline
{
    public static AsyncResolver Around(AsyncResolver read, FieldMiddleware middleware)
    {
        var pipeline = middleware(Innermost(read));
        return async (_, context) =>
        {
            await pipeline(context);
            return context.Result;
        };
    }

    public static AsyncResolver Around(AsyncResolver read, IFieldMiddleware middleware)
    {
        var next = Innermost(read);
        return async (_, context) =>
        {
            await middleware.InvokeAsync(context, next);
            return context.Result;
        };
    }

    /// <summary>The resolver as the innermost step.</summary>
    public static FieldDelegate Innermost(AsyncResolver read) => async context =>
    {
        if (context is not ResolverContext own) throw new InvalidOperationException("Middleware must hand on the context it was given.");

        own.Result = await read(own.Source, own);
    };
}

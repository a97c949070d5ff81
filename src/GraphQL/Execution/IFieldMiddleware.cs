namespace Matching.GraphQL.Execution;

/// <summary>
/// Does something around the reading of fields. An attribute that implements it works on the members it stands on; a class marked
/// <c>[DirectiveType]</c> wherever its directive stands. One instance may serve many requests at once: it keeps no state.
/// </summary>
public interface IFieldMiddleware
{
    /// <summary>Reads the field by calling <paramref name="next"/>, or answers in its place by setting the context's result.</summary>
    ValueTask InvokeAsync(IMiddlewareContext context, FieldDelegate next);
}

/// <summary>Wraps the reading of a field: <c>next => async context => { await next(context); context.Result = …; }</c>. What does not call <c>next</c> answers
/// in the resolver's place.</summary>
/// <param name="next">Everything further in, the resolver last.</param>
public delegate FieldDelegate FieldMiddleware(FieldDelegate next);

namespace Matching.GraphQL.Execution;

/// <summary>Wraps the reading of a field: <c>next => async context => { await next(context); context.Result = …; }</c>. What does not call <c>next</c> answers
/// in the resolver's place.</summary>
/// <param name="next">Everything further in, the resolver last.</param>
public delegate FieldDelegate FieldMiddleware(FieldDelegate next);

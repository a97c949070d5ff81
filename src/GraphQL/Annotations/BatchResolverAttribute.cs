namespace Matching.GraphQL.Annotations;

/// <summary>
/// A field read for many parents in one call: <c>[Parent] List&lt;T&gt;</c> in, a list of one value per parent, in their order, out
/// (perhaps in a task). There is one call per selection for all parents that wait when no resolver can run.
/// </summary>
/// <remarks>
/// Against a data loader it saves the keys and the look-up where parents share nothing. An exception fails the field of every
/// parent in the call, and so does a list of another length. Everything else the method takes, the context included, is that of
/// the call's first parent; arguments are the same for all.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchResolverAttribute : Attribute;

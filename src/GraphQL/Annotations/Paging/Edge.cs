namespace Matching.GraphQL.Annotations;

/// <summary>One item of a connection with its cursor.</summary>
/// <typeparam name="T">The item's type.</typeparam>
/// <param name="Node">The item.</param>
/// <param name="Cursor">Where the item stands: give it to <c>after</c> or <c>before</c>.</param>
public sealed record Edge<T>(T Node, string Cursor);

namespace Matching.Api.Security;

/// <summary>Who makes this request. Resolvers take an <see cref="Actor"/> as a parameter and hand it on to the stores.</summary>
internal static class CurrentActor
{
    /// <summary>The bearer of the request's token, or <see cref="Actor.Anonymous"/> without one or outside a request.</summary>
    public static Actor Of(HttpContext? context) => context?.Features.Get<Actor>() ?? Actor.Anonymous;

    /// <summary>Remembers who a validated token speaks for.</summary>
    public static void Remember(HttpContext context, Actor actor) => context.Features.Set(actor);
}

namespace Matching.Api.Hosting;

/// <summary>Something that must be done before the first request is answered. Steps run in the order they are registered.</summary>
internal interface IPreparationStep
{
    /// <summary>Does it, if there is anything to do; shows what takes time.</summary>
    /// <exception cref="Commands.RefusedException">It cannot be done, for a reason the user can act on.</exception>
    Task RunAsync(CancellationToken cancel);
}

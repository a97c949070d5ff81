namespace Matching.Persistence.Engine;

/// <summary>Is told what the engine took over, once answers know it.</summary>
public interface IEngineListener
{
    /// <summary>Called after each catching up that found something; it must not fail.</summary>
    Task ChangedAsync(EngineChange change, CancellationToken cancel);
}

namespace Matching.Persistence.Engine;

/// <summary>Is told what the engine took over, once answers know it.</summary>
public interface IEngineListener
{
    /// <summary>Called after each catching up that found something; it must not fail.</summary>
    Task ChangedAsync(EngineChange change, CancellationToken cancel);
}

/// <summary>What the engine took over: answers differ from now on, or may.</summary>
/// <param name="AllOffers">Candidates, weights, occupations or the day changed, which may touch the matches of any offer.</param>
/// <param name="Offers">The offers that changed themselves, or what stands behind them.</param>
public sealed record EngineChange(bool AllOffers, IReadOnlySet<OfferId> Offers)
{
    /// <summary>Whether the matches of an offer may differ from before.</summary>
    public bool Touches(OfferId offer) => AllOffers || Offers.Contains(offer);
}

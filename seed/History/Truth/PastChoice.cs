namespace Matching.Seed.History.Truth;

/// <summary>Among whom a company chose in the made-up past, and what the hidden process knows of each.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Proposals">The people proposed, in the order in which prescripteurs saw them.</param>
internal sealed record PastChoice(Offer Offer, IReadOnlyList<Proposal> Proposals);

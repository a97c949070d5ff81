namespace Matching.Seed.History;

/// <summary>Somebody hired in the made-up past, with what the hidden process knows.</summary>
/// <param name="Person">Who was hired.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Placement">The placement.</param>
/// <param name="Prospects">How near employment after twelve months, noise included: orders who was in employment then.</param>
internal sealed record Hire(Candidate Person, Offer Offer, Placement Placement, double Prospects);

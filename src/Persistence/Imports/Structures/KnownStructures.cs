namespace Matching.Persistence.Imports.Structures;

/// <summary>The structures of every kind that rows may name.</summary>
internal sealed class KnownStructures
{
    public Structures<Buyer> Buyers { get; } = new(buyer => new(buyer.Name, buyer.Siret));

    public Structures<Contractor> Contractors { get; } = new(contractor => new(contractor.Name, contractor.Siret));

    public Structures<Prescriber> Prescribers { get; } = new(prescriber => new(prescriber.Name, prescriber.Siret));

    public Structures<CarrierEmployer> Carriers { get; } = new(carrier => new(carrier.Name, carrier.Siret));

    public static async Task<KnownStructures> LoadAsync(ImportScope scope, CancellationToken cancel)
    {
        var known = new KnownStructures();
        await known.Buyers.LoadAsync(scope.Context, cancel);
        await known.Contractors.LoadAsync(scope.Context, cancel);
        await known.Prescribers.LoadAsync(scope.Context, cancel);
        await known.Carriers.LoadAsync(scope.Context, cancel);
        return known;
    }
}

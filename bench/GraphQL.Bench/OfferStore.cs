using System.Text.Json;

namespace Matching.GraphQL.Bench;

/// <summary>The benchmark's data, read once.</summary>
public sealed class OfferStore
{
    private readonly Dictionary<string, Offer> _byId;

    private OfferStore(Offer[] offers) => (All, _byId) = (offers, offers.ToDictionary(offer => offer.Id));

    /// <summary>Every offer, in the file's order.</summary>
    public IReadOnlyList<Offer> All { get; }

    /// <summary>The offer with a key; null when there is none.</summary>
    public Offer? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Reads <c>data.json</c>, in which employers and candidates are named by their index.</summary>
    public static OfferStore Read(string path)
    {
        var file = JsonSerializer.Deserialize(File.ReadAllBytes(path), OfferFileContext.Default.OfferFile)
            ?? throw new InvalidDataException($"{path} is empty; write it with gen.mjs.");
        return new([.. file.Offers.Select(offer => new Offer(
            offer.Id, offer.Title, offer.RomeCode, offer.Hours, offer.Sector, offer.Location, file.Employers[offer.Employer],
            offer.Matches.Select(match => new Match(match.Score, match.Reasons, file.Candidates[match.Candidate])).ToArray()))]);
    }
}

using System.Text.Json.Serialization;

namespace Matching.GraphQL.Bench;

/// <summary>The shape of <c>data.json</c>: an offer names its employer, and a match its candidate, by index.</summary>
internal sealed record OfferFile(Employer[] Employers, Candidate[] Candidates, OfferFile.Entry[] Offers)
{
    internal sealed record Entry(string Id, string Title, string RomeCode, int Hours, Sector Sector, Location Location, int Employer, MatchEntry[] Matches);

    internal sealed record MatchEntry(double Score, string[] Reasons, int Candidate);
}

/// <summary>Reads the file without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OfferFile))]
internal sealed partial class OfferFileContext : JsonSerializerContext;

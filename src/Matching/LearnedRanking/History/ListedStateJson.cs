using System.Text.Json;
using Matching.Retrieval;

namespace Matching.LearnedRanking.History;

/// <summary>Writes what the log keeps of one side of its pairs as JSON and reads it again: the same state gives the same text.</summary>
public static class ListedStateJson
{
    /// <summary>The person as one line of JSON; what is not known is left out.</summary>
    public static string Write(ListedPerson person) => JsonSerializer.Serialize(person, PairSnapshotJson.Options);

    /// <summary>The offer as one line of JSON, without what <see cref="RecordedOffer"/> leaves out.</summary>
    public static string Write(MatchableOffer offer) => JsonSerializer.Serialize(RecordedOffer.Of(offer), PairSnapshotJson.Options);

    /// <summary>Reads a person again.</summary>
    /// <exception cref="FormatException">No JSON, or a member that is missing or wrong.</exception>
    public static ListedPerson ReadPerson(string json) => PairSnapshotJson.Read<ListedPerson>(json);

    /// <summary>Reads an offer again.</summary>
    /// <exception cref="FormatException">No JSON, or a member that is missing or wrong.</exception>
    public static MatchableOffer ReadOffer(string json) => PairSnapshotJson.Read<MatchableOffer>(json);
}

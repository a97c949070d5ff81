using System.Security.Cryptography;
using System.Text;

namespace Matching.Companies;

/// <summary>What a company is shown of the candidates for its own offer: some of the best, in classes of people told of alike.</summary>
/// <remarks>Decision: docs/decisions/0154-told-in-classes.md.</remarks>
public sealed class CompanyList
{
    /// <summary>The most people that a company is shown for an offer: the first of the order.</summary>
    public const int Longest = 50;

    /// <summary>
    /// The fewest people of a list who are told of alike. A guess which of them is somebody known from elsewhere is right once in that many
    /// times, whatever the other source tells.
    /// </summary>
    public const int LeastAlike = 25;

    /// <summary>The fewest people of one department among people told of alike.</summary>
    public const int LeastOfDepartment = 5;

    private static readonly int[] CountBands = [0, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];

    private readonly IReadOnlyList<(CandidateId Person, CompanyFace Face)> _people;

    private CompanyList(MatchAnswer answer)
    {
        Answer = answer;
        _people = [.. CompanyFaces.Of([.. answer.Matches.Take(Longest)]).SelectMany(Told)];
        Mark = MarkOf(answer, _people);
        AtLeast = Math.Max(_people.Count, CountBands.Last(band => band <= answer.TotalCount));
    }

    /// <summary>What the list was made from: day, weights, model and index version. Its matches are no company's business.</summary>
    public MatchAnswer Answer { get; }

    /// <summary>
    /// A digest of who is shown, what is told and for which version of the offer: equal only for the very same list. Names made with it
    /// change whenever the list does, so that nobody is followed from one list to the next.
    /// </summary>
    public IReadOnlyList<byte> Mark { get; }

    /// <summary>How many candidates the offer has at least: rounded down to a band, and never fewer than are shown.</summary>
    public int AtLeast { get; }

    /// <summary>Who is shown, in no order that tells anything.</summary>
    public IReadOnlyList<CandidateId> People => [.. _people.Select(one => one.Person)];

    /// <summary>Takes from the first matches of an answer what a company may be shown.</summary>
    /// <param name="answer">The best first; more than <see cref="Longest"/> are not looked at.</param>
    public static CompanyList Of(MatchAnswer answer) => new(answer);

    /// <summary>The list as it is shown: most points first, among equals by name, so that the order tells nothing more.</summary>
    /// <param name="nameOf">Gives each person a name that tells nothing of them.</param>
    public IReadOnlyList<CompanyMatch> Under(Func<CandidateId, string> nameOf) =>
    [
        .. _people.Select(one => (one.Face, Name: nameOf(one.Person)))
            .OrderByDescending(one => one.Face.Score).ThenBy(one => one.Name, StringComparer.Ordinal)
            .Select((one, at) => new CompanyMatch(at + 1, one.Name, one.Face)),
    ];

    private static byte[] MarkOf(MatchAnswer answer, IReadOnlyList<(CandidateId Person, CompanyFace Face)> people)
    {
        var offer = answer.Matches.Count == 0 ? "" : $"{answer.Matches[0].Offer.Version:D}";
        var told = people.OrderBy(one => one.Person.Value).Select(one => $"{one.Person.Value:N} {one.Face.Summary}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', told.Prepend(offer))));
    }

    private static IEnumerable<(CandidateId Person, CompanyFace Face)> Told(IReadOnlyList<RankedMatch> alike)
    {
        var face = CompanyFace.Of(alike);
        return alike.Select(match => (match.CandidateId, face));
    }
}

/// <summary>One person as a company is shown them.</summary>
/// <param name="Rank">The place in the order shown, from 1.</param>
/// <param name="Name">The name in place of the person's.</param>
/// <param name="Face">What is told.</param>
public sealed record CompanyMatch(int Rank, string Name, CompanyFace Face);

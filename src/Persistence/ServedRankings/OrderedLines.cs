using System.Runtime.CompilerServices;

namespace Matching.Persistence.ServedRankings;

/// <summary>The lines of the log that a model ordered: the first page of lists of candidates, each pair of offer and person once.</summary>
/// <remarks>
/// Only the first page, and only lists for an offer: deeper pages and offers for a person are other populations, and whether
/// somebody asks for more of them is no drift. A pair counts once, however often and by whichever server it was served.
/// </remarks>
internal sealed class OrderedLines(MatchingDbContext context, RankingModelId model)
{
    private const int FirstPage = 20;

    private IQueryable<ServedRankingRow> Servings =>
        context.ServedRankings.Where(served => served.ActiveModel == model && served.OfferId != null && served.FirstRank <= FirstPage);

    /// <summary>The pairs of each list that no list before it held, in the order in which the model served them first.</summary>
    public async IAsyncEnumerable<IReadOnlyList<OrderedLine>> FirstAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var told = new HashSet<(OfferId, CandidateId)>();
        await foreach (var list in ServedPages.FirstServedFirstAsync(Servings, cancel))
            yield return [.. (await LinesAsync(list, list.Id, cancel)).Where(line => told.Add((line.Offer, line.Candidate)))];
    }

    /// <summary>The pairs that it served after a ranking and since a moment, the latest served first.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="since">The moment.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<List<OrderedLine>> LatestAsync(long ranking, DateTimeOffset since, int most, CancellationToken cancel)
    {
        var (told, latest) = (new HashSet<(OfferId, CandidateId)>(), new List<OrderedLine>());
        var servings = Servings.Where(served => served.Id > ranking && served.At >= since);
        await foreach (var (serving, list) in ServedPages.LastServedFirstAsync(context, servings, cancel))
        {
            latest.AddRange((await LinesAsync(list, serving, cancel)).Where(line => told.Add((line.Offer, line.Candidate))).Take(most - latest.Count));
            if (latest.Count == most) break;
        }

        return latest;
    }

    /// <summary>The features and scores of lines, worked out from what was known; a line whose person is gone meanwhile is left out.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="basis">The weights and models that they were ranked by.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="Ranking.Models.RankingModelException">The model's file is damaged, or made for other features.</exception>
    public async Task<List<DriftLine>> ReadAsync(IReadOnlyCollection<OrderedLine> lines, ReplayBasis basis, CancellationToken cancel)
    {
        var states = await ServedStates.ReadAsync(context, lines.Select(line => line.Line), cancel);
        var read = new List<DriftLine>(lines.Count);
        foreach (var line in lines)
        {
            if (states.Find(line.List, line.Line) is not { } pair) continue;
            var row = pair.Features(await basis.WeightsAsync(line.List.WeightsName, line.List.WeightsVersion, cancel));
            read.Add(new(line.Offer, line.Candidate, [.. row, (await basis.ModelAsync(model, cancel))!.Model.Score(row)]));
        }

        return read;
    }

    private async Task<IEnumerable<OrderedLine>> LinesAsync(ServedRankingRow list, long serving, CancellationToken cancel)
    {
        var ordered = list.Page!.Lines.Where(line => line.Learned is not null && line.Rank <= FirstPage).ToList();
        var people = await ServedStates.PeopleAsync(context, ordered, cancel);
        return ordered.Where(line => people.ContainsKey(line.Person))
            .Select(line => new OrderedLine(serving, list.OfferId!.Value, people[line.Person], list, line));
    }
}

/// <summary>One pair, a ranking in which it was served, and where it stood.</summary>
internal sealed record OrderedLine(long Ranking, OfferId Offer, CandidateId Candidate, ServedRankingRow List, ServedLine Line);

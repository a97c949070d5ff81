using Matching.Tests.LearnedRanking;

namespace Matching.Tests.Walks;

/// <summary>People and offers that come, go, move and change, in batches; and an engine that keeps what it found beside ones that never answered before.</summary>
internal sealed class ChangingWorld : IDisposable
{
    private static readonly InseeCode[] Territory = [InseeCode.Parse("31555"), InseeCode.Parse("31069"), InseeCode.Parse("31149")];

    private readonly Generated _chance;
    private readonly Random _random;
    private readonly MatchIndexes _indexes = new();
    private readonly IRankingModelSource _models;
    private readonly RuleWeights _weights;
    private readonly NotedRankings _noted = new();
    private readonly MatchOptions[] _asked;
    private readonly List<MatchableCandidate> _people;
    private readonly List<MatchableOffer> _offers;
    private long _sequence = 1;

    public ChangingWorld(int seed, int people, int offers, RuleWeights weights, IRankingModelSource models)
    {
        (_chance, _random, _weights, _models) = (new(seed), new(seed), weights, models);
        _people = [.. _chance.People(people)];
        _offers = [.. Enumerable.Range(0, offers).Select(_ => Offer())];
        _indexes.Candidates.Replace(new(1), _people);
        _indexes.Offers.Replace(new(1), _offers);
        Kept = Pipeline(_noted);
        Predicate<MatchableCandidate> living = person => person.Commune is { } commune && Territory.Contains(commune);
        Predicate<MatchableOffer> notNights = offer => offer.Shift != Shift.Night;
        _asked =
        [
            new(), new() { Skip = 20 }, new() { Take = 0 }, new() { CandidateScope = living, OfferScope = notNights, Take = 50 },
            new() { Take = 0, NearMisses = 5 }, new() { Take = 30, NearMisses = 10, NearMissBlockers = 3, CandidateScope = living },
            new() { Means = new HashSet<TransportMeans> { TransportMeans.Bicycle } },
        ];
    }

    public MatchPipeline Kept { get; }

    public int Lines { get; private set; }

    /// <summary>One batch of changes of one side, or of both.</summary>
    public void Change(int most)
    {
        if (_chance.Chance(0.8)) ChangePeople(most);
        if (_chance.Chance(0.4)) Change(_offers, _indexes.Offers, Math.Max(1, most / 3), Changed, Offer);
    }

    /// <summary>One batch of changes of people.</summary>
    public void ChangePeople(int most) => Change(_people, _indexes.Candidates, most, Changed, () => _chance.People(1).Single());

    /// <summary>Takes that many people away, the best of the offers' lists first.</summary>
    public void TakeBestAway(int count)
    {
        var gone = Fresh().CandidatesFor(_offers[0].Id, Sample.Today, new() { Take = count })!.Matches.Select(match => match.Candidate).ToList();
        _people.RemoveAll(gone.Contains);
        _indexes.Candidates.Apply([.. gone.Select(person => KeyValuePair.Create(person.Id.Value, (MatchableCandidate?)null))], ++_sequence);
    }

    /// <summary>The last person of the first offer's list.</summary>
    public MatchableCandidate LastOfFirst() => Fresh().CandidatesFor(_offers[0].Id, Sample.Today, new() { Take = MatchOptions.Deepest })!.Matches[^1].Candidate;

    /// <summary>Every question of the first offers and people, asked of both engines.</summary>
    public void CheckAll(string at, int subjects = 2)
    {
        foreach (var options in _asked)
        {
            foreach (var offer in _offers.Take(subjects).ToList())
                Check($"{at}, {options}", pipeline => pipeline.CandidatesFor(offer.Id, Sample.Today, options));
            foreach (var person in _people.Take(subjects).ToList())
                Check($"{at}, {options}", pipeline => pipeline.OffersFor(person.Id, Sample.Today, options));
        }
    }

    /// <summary>One part of the first offer's list.</summary>
    public void CheckFirst(string at, MatchOptions options) => Check(at, pipeline => pipeline.CandidatesFor(_offers[0].Id, Sample.Today, options));

    /// <summary>What the observer was told last.</summary>
    public RankingServed Told => _noted.All[^1];

    /// <summary>Somebody comes, or is told again.</summary>
    public void Come(MatchableCandidate person) => _indexes.Candidates.Apply([new(person.Id.Value, person)], ++_sequence);

    private void Check(string at, Func<MatchPipeline, MatchAnswer?> ask)
    {
        _noted.All.Clear();
        var told = new NotedRankings();
        var (expected, actual) = (ask(Pipeline(told)), ask(Kept));
        SameAnswers.Check(expected, actual, at);
        SameAnswers.Check(told.All, _noted.All, $"{at}, told");
        if (expected is not null) SameAnswers.Check(CompanyList.Of(expected).Mark, CompanyList.Of(actual!).Mark, $"{at}, company");
        Lines += expected?.Matches.Count ?? 0;
    }

    public void Dispose() => _indexes.Dispose();

    public MatchAnswer? Ask(MatchOptions options) => Kept.CandidatesFor(_offers[0].Id, Sample.Today, options);

    private MatchPipeline Fresh() => Pipeline(null);

    private MatchPipeline Pipeline(IRankingObserver? observer) =>
        new(_indexes, new Fixed<RuleWeights>(_weights), new Fixed<OccupationMap>(Sample.Occupations), _models, observer);

    private MatchableOffer Offer() => _chance.Offer() with { QpvListFloor = _chance.Chance(0.4) ? Share.FromPercent(30) : null };

    private MatchableCandidate Changed(MatchableCandidate person) => _random.Next(3) switch
    {
        0 => person with { Version = person.Version + 1 },
        1 => _chance.People(1).Single() with { Id = person.Id },
        _ => person with { Version = person.Version + 1, Home = Sample.North(_random.Next(0, 60)), Level = _chance.Any<QualificationLevel>() },
    };

    private MatchableOffer Changed(MatchableOffer offer) => _random.Next(3) switch
    {
        0 => offer with { Version = offer.Version + 1 },
        1 => Offer() with { Id = offer.Id },
        _ => offer with { Version = offer.Version + 1, Site = Sample.North(_random.Next(0, 60)), StartsOn = offer.StartsOn.AddDays(_random.Next(-30, 60)) },
    };

    private void Change<TRecord, TBlock>(List<TRecord> records, GeoIndex<TRecord, TBlock> index, int most, Func<TRecord, TRecord> changed, Func<TRecord> made)
        where TRecord : class, IGeoRecord
        where TBlock : IGeoBlock<TBlock, TRecord>
    {
        var changes = new List<KeyValuePair<Guid, TRecord?>>();
        for (var count = _random.Next(0, most + 1); count > 0; count--)
        {
            var at = _random.Next(records.Count);
            switch (_random.Next(4))
            {
                case 0:
                    records.Add(made());
                    changes.Add(new(records[^1].Key, records[^1]));
                    break;
                case 1 when records.Count > 4:
                    changes.Add(new(records[at].Key, null));
                    records.RemoveAt(at);
                    break;
                default:
                    records[at] = changed(records[at]);
                    changes.Add(new(records[at].Key, records[at]));
                    break;
            }
        }

        // As the feeds do it: the changes first, and the number when all are there.
        index.Apply(changes, 0);
        index.Apply([], ++_sequence);
    }
}

using System.Globalization;
using Matching;
using Matching.Bench;

if (args.Length > 4 || args.Any(arg => !int.TryParse(arg, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1))
{
    Console.Error.WriteLine("Usage: Matching.Bench [candidates=10000] [offers=1000] [questions=200] [seed=1]; whole numbers from 1.");
    return 2;
}

int Argument(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
var (people, jobs, questions, seed) = (Argument(0, 10_000), Argument(1, 1_000), Argument(2, 200), Argument(3, 1));

var world = new SyntheticWorld(seed);
Figures.Print("candidates", people);
Figures.Print("offers", jobs);
var files = world.Candidates(people).ToList();
var offers = world.Offers(jobs).ToList();

// The made-up points stand for the centres of communes. Judging each person for each day of change is what a load spends most of its time on.
var projected = Figures.PrintOnce(
    "project", () => files.ConvertAll(file => MatchableCandidate.Of(file, null, [EligibilityPolicy.Default], SyntheticWorld.Today)));
var indexes = new MatchIndexes();
Figures.PrintOnce("index_candidates", () => { indexes.Candidates.Replace(new(0), projected); return 0; });
Figures.PrintOnce("index_offers", () => { indexes.Offers.Replace(new(0), offers); return 0; });

var source = new FixedSources();
var pipeline = new MatchPipeline(indexes, source, source);
var first = MatchOptions.Default;
var withNearMisses = first with { NearMisses = 20 };
for (var i = 0; i < Math.Min(20, questions); i++) pipeline.CandidatesFor(offers[i % jobs], SyntheticWorld.Today, withNearMisses);

var counted = 0L;
var allocated = GC.GetAllocatedBytesForCurrentThread();
Figures.PrintRuns("match", questions, i => counted += pipeline.CandidatesFor(offers[i % jobs], SyntheticWorld.Today, first).TotalCount);
Figures.Print("match_allocated_kb", (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / questions);
Figures.Print("matches_mean", (double)counted / questions);
Figures.PrintRuns("match_near_misses", questions, i => pipeline.CandidatesFor(offers[i % jobs], SyntheticWorld.Today, withNearMisses));
Figures.PrintRuns("offers_for", questions, i => pipeline.OffersFor(projected[i % people], SyntheticWorld.Today, first));
Figures.PrintRuns("explain", questions, i => pipeline.Explain(offers[i % jobs].Id, projected[i % people].Id, SyntheticWorld.Today));
var learned = new MatchPipeline(indexes, source, source, new SyntheticModel());
for (var i = 0; i < Math.Min(20, questions); i++) learned.CandidatesFor(offers[i % jobs], SyntheticWorld.Today, first);
Figures.PrintRuns("match_learned", questions, i => learned.CandidatesFor(offers[i % jobs], SyntheticWorld.Today, first));
Figures.PrintRuns(
    "match_learned_explained",
    questions,
    i => _ = learned.CandidatesFor(offers[i % jobs], SyntheticWorld.Today, first).Matches.Sum(match => match.Learned!.Contributions.Count));
var sequence = 0L;
// Ten offers in turn, a person changed before each question: whoever asks again finds ten people changed since.
var asked = offers.Take(10).ToList();
Figures.PrintRuns("match_after_change", questions, i => AskAfterChange(pipeline, i));
allocated = GC.GetAllocatedBytesForCurrentThread();
Figures.PrintRuns("match_learned_after_change", questions, i => AskAfterChange(learned, i));
Figures.Print("match_learned_after_change_allocated_kb", (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / questions);
Figures.Print("followed", learned.Worked.Followed);
Figures.PrintRuns("delta", questions, i => indexes.Candidates.Apply([new(projected[i % people].Id.Value, projected[i % people])], ++sequence));
Figures.Print("heap_mb", GC.GetTotalMemory(forceFullCollection: true) / 1048576.0);
GC.KeepAlive(indexes);
return 0;

void AskAfterChange(MatchPipeline engine, int i)
{
    indexes.Candidates.Apply([new(projected[i % people].Id.Value, projected[i % people] with { Version = i })], ++sequence);
    engine.CandidatesFor(asked[i % asked.Count], SyntheticWorld.Today, first);
}

/// <summary>The default weights and the synthetic ROME.</summary>
internal sealed class FixedSources : IRuleWeightsSource, IOccupationMapSource
{
    RuleWeights IRuleWeightsSource.Current => DefaultRuleWeights.Standard;

    OccupationMap IOccupationMapSource.Current => SyntheticWorld.Occupations;
}

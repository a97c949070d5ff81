using System.Diagnostics;
using System.Text;
using Matching.GraphQL.Fuzz.Mutations;
using Matching.GraphQL.Fuzz.Targets;
using Matching.GraphQL.Language;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Fuzz;

/// <summary>Gives mutants to the server and stops at the first finding.</summary>
/// <param name="seed">Together with a mutant's number, all that determines it.</param>
/// <param name="trace">Names each mutant before it runs, for the case that the process dies.</param>
internal sealed class Fuzzer(int seed, bool trace)
{
    /// <summary>A mutant that takes longer, and again when it is repeated, is a finding.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    // Others use the processor, too, and methods are compiled on the way: only what is slow each time is slow.
    private const int Repetitions = 5;
    private static readonly TimeSpan WorthRepeating = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(30);
    private const int MutantsPerHost = 50_000, MutantsPerReport = 10_000;

    private readonly ITarget[] _targets =
    [
        new LanguageTarget(),
        new ExecutorTarget(),
        new ExecutorTarget(),
        new HttpTarget(),
        new HttpTarget(),
        new SocketTarget(),
    ];
    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private (TimeSpan Took, int Number) _slowest;

    /// <summary>What is wrong with the requests all mutants come from: they must be valid.</summary>
    public static async Task<IReadOnlyList<string>> FaultsOfCorpusAsync()
    {
        await using var host = new GardenHost();
        return [.. Corpus.Requests.SelectMany(request => DocumentValidator.Validate(host.Executor.Schema, GraphQLParser.Parse(request.Document))
            .Select(error => $"{Encoding.UTF8.GetString(request.Document)}: {error.Message}"))];
    }

    /// <summary>Runs mutants by number.</summary>
    /// <returns>Whether nothing was found.</returns>
    public async Task<bool> RunAsync(int first, int count)
    {
        var clock = Stopwatch.StartNew();
        for (var start = first; start < first + count; start += MutantsPerHost)
        {
            await using var host = new GardenHost();
            var end = Math.Min(first + count, start + MutantsPerHost);
            for (var number = start; number < end; number++)
            {
                if (!await RunOneAsync(number, host)) return false;
                if ((number + 1 - first) % MutantsPerReport == 0)
                {
                    Console.WriteLine(
                        $"{number + 1 - first} mutants in {clock.Elapsed.TotalSeconds:0} s, the slowest {_slowest.Took.TotalMilliseconds:0.0} ms");
                }
            }
        }

        foreach (var (outcome, times) in _outcomes) Console.WriteLine($"{times,9} {outcome}");
        Console.WriteLine(
            $"{count} mutants of seed {seed}, up to {Mutator.LargestMutant / 1024} KiB each, in {clock.Elapsed.TotalSeconds:0} s: no finding; "
            + $"the slowest, mutant {_slowest.Number}, took {_slowest.Took.TotalMilliseconds:0.0} ms.");
        return true;
    }

    private async Task<bool> RunOneAsync(int number, GardenHost host)
    {
        if (trace) Console.WriteLine(number);
        var random = new Random(unchecked((int)(((uint)seed * 0x9E3779B1) + (uint)number)));
        var target = _targets[random.Next(_targets.Length)];
        var mutant = target.Make(random);
        var ((outcome, fault), took) = await MeasureAsync(target, mutant, host);
        _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        for (var repetition = 1; fault is null && took > WorthRepeating && repetition < Repetitions; repetition++)
        {
            var (_, again) = await MeasureAsync(target, mutant, host);
            if (again < took) took = again;
        }

        if (took > _slowest.Took) _slowest = (took, number);
        fault ??= took > Longest ? $"It took {took.TotalMilliseconds:0} ms each of {Repetitions} times." : host.TakeUnplanned();
        if (fault is null) return true;

        Report(number, target, mutant, fault);
        return false;
    }

    private static async Task<(Verdict Verdict, TimeSpan Took)> MeasureAsync(ITarget target, Mutant mutant, GardenHost host)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var verdict = await Task.Run(() => target.RunAsync(mutant, host)).WaitAsync(Hanging);
            return (verdict, Stopwatch.GetElapsedTime(started));
        }
        catch (TimeoutException)
        {
            return (new("hung", $"There is no answer after {Hanging.TotalSeconds} s."), Hanging);
        }
        catch (Exception failure)
        {
            return (new("failed", $"An exception escaped: {failure}"), Stopwatch.GetElapsedTime(started));
        }
    }

    private void Report(int number, ITarget target, Mutant mutant, string fault)
    {
        Console.WriteLine($"FINDING at seed {seed}, mutant {number} ({target.GetType().Name}). Again: Matching.GraphQL.Fuzz 1 {seed} {number}");
        Console.WriteLine(fault.Length < 4000 ? fault : fault[..4000]);
        foreach (var line in mutant.Head) Console.WriteLine($"head: {line}");
        Console.WriteLine($"body ({mutant.Body.Length} bytes): {Encoding.UTF8.GetString(mutant.Body)}");
        Console.WriteLine($"body in base64: {Convert.ToBase64String(mutant.Body)}");
        if (mutant.Variables.Length > 0) Console.WriteLine($"variables: {Encoding.UTF8.GetString(mutant.Variables)}");
    }
}

using System.Globalization;
using Matching.GraphQL.Fuzz;

var trace = args.Contains("--trace");
var numbers = args.Where(arg => arg != "--trace").ToArray();
if (numbers.Length > 3 || numbers.Any(arg => !int.TryParse(arg, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
{
    Console.Error.WriteLine(
        "Usage: Matching.GraphQL.Fuzz [count=20000] [seed=1] [first=0] [--trace]. "
        + "Exit code 1 says that something was found; --trace names each mutant before it runs.");
    return 2;
}

if (await Fuzzer.FaultsOfCorpusAsync() is { Count: > 0 } faults)
{
    foreach (var fault in faults) Console.Error.WriteLine($"The corpus is not valid: {fault}");
    return 2;
}

int Number(int at, int otherwise) => numbers.Length > at ? int.Parse(numbers[at], CultureInfo.InvariantCulture) : otherwise;
return await new Fuzzer(Number(1, 1), trace).RunAsync(Number(2, 0), Number(0, 20_000)) ? 0 : 1;

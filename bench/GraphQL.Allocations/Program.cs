using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Matching.GraphQL.Allocations;

// What is allocated is counted, not timed: a process of its own for each benchmark would only take longer.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithWarmupCount(30).WithToolchain(InProcessEmitToolchain.Instance));
var summary = BenchmarkRunner.Run<OfferQuery>(config, args);
return summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success) ? 1 : 0;

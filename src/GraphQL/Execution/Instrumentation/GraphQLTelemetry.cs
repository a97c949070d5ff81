using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Matching.GraphQL.Execution.Instrumentation;

/// <summary>The names under which traces and metrics are published; attributes follow OpenTelemetry's semantic conventions for GraphQL servers.</summary>
public static class GraphQLTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/>, to be added to a tracer.</summary>
    public const string ActivitySourceName = "Matching.GraphQL";

    /// <summary>The name of the <see cref="Meter"/>, to be added to a metrics reader.</summary>
    public const string MeterName = "Matching.GraphQL";

    internal const string OperationType = "graphql.operation.type";
    internal const string OperationName = "graphql.operation.name";
    internal const string Document = "graphql.document";
    internal const string ErrorType = "error.type";

    internal static readonly ActivitySource Source = new(ActivitySourceName);

    private static readonly Meter Meter = new(MeterName);

    // The limits of OpenTelemetry's conventions for requests, and two smaller ones: many operations end within a millisecond.
    private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "graphql.operation.duration", "s", "How long operations take, from arrival to result.", advice: new() { HistogramBucketBoundaries = Seconds });

    internal static readonly UpDownCounter<long> Active = Meter.CreateUpDownCounter<long>(
        "graphql.operation.active", "{operation}", "Operations being worked on.");

    internal static readonly Counter<long> Documents = Meter.CreateCounter<long>(
        "graphql.document.lookups", "{lookup}", "Compiled documents looked for, by graphql.document.cache: hit or miss.");
}

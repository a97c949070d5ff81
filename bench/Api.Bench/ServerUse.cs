namespace Matching.Api.Bench;

/// <summary>What a server has used since its start.</summary>
/// <param name="CpuMilliseconds">Of all its threads, collection of garbage and compiling included.</param>
/// <param name="AllocatedBytes">Of objects, whether alive or not.</param>
/// <param name="Collections">Of the youngest objects or more.</param>
/// <param name="FullCollections">Of all objects.</param>
/// <param name="WrittenBytes">Handed to the file system.</param>
internal readonly record struct ServerUse(double CpuMilliseconds, double AllocatedBytes, int Collections, int FullCollections, double WrittenBytes)
{
    public static ServerUse operator -(ServerUse late, ServerUse early) => new(
        late.CpuMilliseconds - early.CpuMilliseconds,
        late.AllocatedBytes - early.AllocatedBytes,
        late.Collections - early.Collections,
        late.FullCollections - early.FullCollections,
        late.WrittenBytes - early.WrittenBytes);
}

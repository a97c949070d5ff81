using Matching.GraphQL.Annotations;

namespace Matching.Api.Imports;

/// <summary>An import of a file, running or ended lately.</summary>
[GraphQLName("Import")]
internal sealed class ImportNode(ImportStatus status)
{
    /// <summary>The global identifier.</summary>
    [ID]
    public ImportId Id => new(status.Id);

    /// <summary>What the file holds, by the name the command line knows, such as <c>offers</c>.</summary>
    public string Kind => status.Kind;

    /// <summary>The file's name, without its folder.</summary>
    public string File => status.File;

    /// <summary>Where it stands.</summary>
    public ImportState State => status.State;

    /// <summary>Rows read.</summary>
    public long Rows => status.Rows;

    /// <summary>Rows without fault, of those read. They are visible once the import is <c>WRITTEN</c>.</summary>
    public long GoodRows => status.Rows - status.BadRows;

    /// <summary>Rows refused, of those read.</summary>
    public long BadRows => status.BadRows;

    /// <summary>The part of the file that is read, 0 to 1; null before it is opened.</summary>
    public double? Share => status.BytesInAll > 0 ? Math.Min(1, (double)status.BytesRead / status.BytesInAll) : null;

    /// <summary>When it started.</summary>
    public DateTimeOffset StartedAt => status.StartedAt;

    /// <summary>When it was last heard of.</summary>
    public DateTimeOffset ToldAt => status.ToldAt;
}

/// <summary>One run of an import.</summary>
/// <param name="Value">Made when it starts.</param>
internal readonly record struct ImportId(Guid Value);

/// <summary>Where an import stands.</summary>
internal enum ImportState
{
    /// <summary>It reads and checks rows; nothing is visible to others yet.</summary>
    Running,

    /// <summary>It has ended and what it wrote is visible.</summary>
    Written,

    /// <summary>It has ended and changed nothing, because of what is wrong in the file.</summary>
    Refused,

    /// <summary>It was stopped, failed, or has not been heard of for half a minute; nothing was written.</summary>
    Interrupted,
}

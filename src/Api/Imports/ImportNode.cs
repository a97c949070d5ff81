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

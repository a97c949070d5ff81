namespace Matching.GraphQL.Execution;

/// <summary>Places in an object's output that wait for their field.</summary>
internal sealed class Holes
{
    private readonly List<(int Position, Task<ResultWriter?> Pending)> _holes = [];

    /// <summary>Leaves room for a field that is on its way.</summary>
    public void Leave(ResultWriter writer, Task<ResultWriter?> pending)
    {
        // One byte stands for the field, so that commas come out right.
        writer.WriteRawValue("0"u8);
        _holes.Add((writer.Position - 1, pending));
    }

    /// <summary>Waits for every field and puts each in its place; null when one of them, or the object before, has failed.</summary>
    public async ValueTask<ResultWriter?> CloseAsync(ResultWriter writer, bool succeeded)
    {
        if (_holes.Count == 0 && succeeded) return writer;

        var joined = new ResultWriter(writer.Position * 2);
        var copied = 0;
        foreach (var (position, pending) in _holes)
        {
            // All are awaited, also after a failure: none may outlive the request.
            using var part = await pending;
            succeeded &= part is not null;
            if (!succeeded) continue;

            joined.Append(writer.Written[copied..position]);
            joined.Append(part!.Written);
            copied = position + 1;
        }

        if (succeeded) joined.Append(writer.Written[copied..]);
        writer.Dispose();
        if (succeeded) return joined;

        joined.Dispose();
        return null;
    }
}

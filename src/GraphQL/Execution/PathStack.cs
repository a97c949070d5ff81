using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution;

/// <summary>Where the writer is below a known path. Keeping it is cheap; a path is made for errors alone.</summary>
internal sealed class PathStack
{
    private (string? Name, int Index)[] _steps = new (string?, int)[16];
    private int _depth;

    /// <summary>The path the steps start from; null at the root.</summary>
    public ErrorPath? Start { get; set; }

    public int Depth => _depth;

    public void Push(string name) => Push((name, -1));

    public void PushIndex() => Push((null, 0));

    public void SetIndex(int index) => _steps[_depth - 1].Index = index;

    public void Pop() => _depth--;

    /// <summary>Forgets steps left behind by an exception.</summary>
    public void CutTo(int depth) => _depth = depth;

    public ErrorPath? ToPath()
    {
        var path = Start;
        foreach (var (name, index) in _steps.AsSpan(0, _depth))
        {
            path = name is null ? ErrorPath.Item(path, index) : ErrorPath.Field(path, name);
        }

        return path;
    }

    private void Push((string?, int) step)
    {
        if (_depth == _steps.Length) Array.Resize(ref _steps, _depth * 2);
        _steps[_depth++] = step;
    }
}

namespace Matching.GraphQL.Language;

/// <summary>A node of a parsed document; immutable.</summary>
public abstract class SyntaxNode(Location location)
{
    /// <summary>Where it stands in <see cref="DocumentNode.Source"/>.</summary>
    public Location Location { get; } = location;

    /// <summary>Its grammar production.</summary>
    public abstract NodeKind Kind { get; }

    /// <summary>The node as GraphQL text (see <see cref="SyntaxPrinter"/>).</summary>
    public override string ToString() => SyntaxPrinter.Print(this);
}

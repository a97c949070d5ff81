using System.Security.Cryptography;
using System.Text;

namespace Matching.Ranking.Datasets;

/// <summary>The columns of rows, in order. Rows and models of different schemas must never meet: their fingerprints tell.</summary>
public sealed class FeatureSchema
{
    /// <summary>The most columns that a schema holds.</summary>
    public const int MostFeatures = 100_000;

    /// <summary>Checks and keeps the columns.</summary>
    /// <exception cref="ArgumentException">
    /// No feature or too many, a name that is empty, used twice or holds other characters than letters, digits, <c>.-_</c>, or a
    /// categorical feature with a direction.
    /// </exception>
    public FeatureSchema(IEnumerable<Feature> features)
    {
        Features = [.. features];
        if (Features.Count is 0 or > MostFeatures)
            throw new ArgumentException($"{Features.Count} features; expected 1 to {MostFeatures}.", nameof(features));

        var names = new HashSet<string>();
        foreach (var feature in Features)
        {
            if (feature.Name.Length == 0 || !feature.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'))
                throw new ArgumentException($"Feature name '{feature.Name}'; expected letters, digits, dots, dashes and underscores.", nameof(features));
            if (!names.Add(feature.Name))
                throw new ArgumentException($"Feature name '{feature.Name}' is used twice; expected each once.", nameof(features));
            if (feature.Kind == FeatureKind.Categorical && feature.Monotonicity != Monotonicity.Free)
                throw new ArgumentException($"Feature '{feature.Name}' is categorical and {feature.Monotonicity}; categories have no order.", nameof(features));
        }

        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', Features.Select(feature => $"{feature.Name}|{feature.Kind}|{feature.Monotonicity}")))));
    }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>How many columns.</summary>
    public int Count => Features.Count;

    /// <summary>SHA-256 over names, kinds and directions in order, as 64 hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>A schema of numeric, free features called <c>f0</c>, <c>f1</c>, …</summary>
    public static FeatureSchema Numbered(int count) => new(Enumerable.Range(0, count).Select(at => new Feature($"f{at}")));
}

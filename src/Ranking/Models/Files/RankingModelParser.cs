using System.Globalization;
using Matching.Ranking.Datasets;

namespace Matching.Ranking.Models.Files;

/// <summary>Reads the lines of a model file in the order in which <see cref="RankingModelText"/> writes them.</summary>
internal sealed class RankingModelParser(string text)
{
    private const string Unknown = "unknown";
    private readonly ModelLines _lines = new(text);

    public RankingModel Parse()
    {
        _lines.After(RankingModelFile.Title);
        var schema = Schema();
        var info = Checked(Info);
        Legend(RankingModelText.NodeColumns);
        Legend(RankingModelText.LeafColumns);
        var trees = new RankingTreeParser(_lines, schema).Parse();
        if (!_lines.AtEnd) throw _lines.Error("the last tree ends here; expected nothing but the checksum after it");
        return new(schema, trees) { Info = info };
    }

    private FeatureSchema Schema()
    {
        var fingerprint = _lines.Words("schema", 1)[0];
        var count = _lines.Count("features");
        if (count > FeatureSchema.MostFeatures) throw _lines.Error($"{count} features; expected at most {FeatureSchema.MostFeatures}");
        var features = new List<Feature>();
        for (var at = 0; at < count; at++)
        {
            var words = _lines.Words("feature", 3);
            features.Add(new(words[0], _lines.Named<FeatureKind>(words[1]), _lines.Named<Monotonicity>(words[2])));
        }

        var schema = Checked(() => new FeatureSchema(features));
        return schema.Fingerprint == fingerprint
            ? schema
            : throw _lines.Error($"the features above have fingerprint {schema.Fingerprint}; line 2 says {ModelLines.Short(fingerprint)}");
    }

    private RankingModelInfo Info() => new()
    {
        DataFingerprint = Known("data"),
        TrainedAt = Known("trained-at") is { } word ? Moment(word) : null,
        BestIteration = Known("best-iteration") is { } best ? _lines.Whole(best, 0) : null,
        Parameters = Pairs("parameters", "parameter", value => value),
        Metrics = Pairs("metrics", "metric", _lines.Number64),
        PositionBiases = Known("position-biases") is { } count ? Biases(_lines.Whole(count, 0)) : null,
    };

    private string? Known(string keyword) => _lines.Words(keyword, 1)[0] is var word && word == Unknown ? null : word;

    private DateTimeOffset Moment(string word) =>
        DateTimeOffset.TryParseExact(word, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : throw _lines.Error($"'{ModelLines.Short(word)}'; expected a date and time such as 2026-01-31T08:00:00.0000000+00:00");

    private Dictionary<string, T> Pairs<T>(string heading, string keyword, Func<string, T> read)
    {
        var pairs = new Dictionary<string, T>();
        for (var left = _lines.Count(heading); left > 0; left--)
        {
            var rest = _lines.After(keyword);
            var space = rest.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0) throw _lines.Error($"'{ModelLines.Short(rest)}'; expected a name, a space and a value");
            if (!pairs.TryAdd(rest[..space], read(rest[(space + 1)..])))
                throw _lines.Error($"'{ModelLines.Short(rest[..space])}' stands twice; expected each name once");
        }

        return pairs;
    }

    private List<double> Biases(int count)
    {
        var biases = new List<double>();
        for (; count > 0; count--) biases.Add(_lines.Number64(_lines.Words("position-bias", 1)[0]));
        return biases;
    }

    private void Legend(string expected)
    {
        if ($"columns {_lines.After("columns")}" != expected) throw _lines.Error($"expected '{expected}'");
    }

    private T Checked<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refusal)
        {
            throw _lines.Error(refusal.Message, refusal);
        }
    }
}

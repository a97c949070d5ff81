using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;

namespace Matching.Ranking.Formats;

/// <summary>Reads the text models of LightGBM (versions v2 to v4 of its format), so that predictions can be compared exactly.</summary>
/// <remarks>
/// <para>
/// A score is LightGBM's raw score, the sum of one leaf per tree, by its rules: values up to a threshold go left; what is missing
/// (nothing, 0 and NaN, or NaN, as each question says) goes its default way; NaN is read as 0 where it is not missing; a categorical
/// question sends its set left, and NaN, negative and unknown categories right. Leaf values are as stored, with shrinkage applied.
/// </para>
/// <para>
/// Refused with a reason: several classes, averaged trees (random forests), linear trees, other versions, and whatever is cut off
/// or inconsistent. The format has no checksum: a changed digit in it cannot be noticed.
/// </para>
/// </remarks>
public static class LightGbmModelFile
{
    /// <summary>Reads a model; nothing is returned before all of it is checked.</summary>
    /// <param name="stream">The file, at most <see cref="RankingModelFile.MostBytes"/>.</param>
    /// <exception cref="RankingModelException">The file is no such model, or one that is not supported; the message says where and why.</exception>
    public static RankingModel Read(Stream stream) => Read(System.Text.Encoding.UTF8.GetString(BoundedBytes.Read(stream, RankingModelFile.MostBytes)));

    /// <summary>Reads a model from the text of its file.</summary>
    /// <exception cref="RankingModelException">The file is no such model, or one that is not supported; the message says where and why.</exception>
    public static RankingModel Read(string text)
    {
        var sections = LightGbmSection.Split(text);
        var header = sections[0];
        LightGbmHeader.Check(header);
        var schema = LightGbmHeader.Schema(header);
        var trees = sections.Skip(1).Select(section => LightGbmTree.Read(section, schema.Count)).ToList();
        var announced = header.Find("tree_sizes") is null ? trees.Count : header.Words("tree_sizes").Length;
        if (trees.Count != announced)
            throw new RankingModelException(
                $"{trees.Count} trees; 'tree_sizes' in the header announces {announced}. The file is truncated or was put together.");
        try
        {
            return new(schema, trees) { Info = new() { Parameters = LightGbmHeader.Parameters(text) } };
        }
        catch (ArgumentException refusal)
        {
            throw new RankingModelException(refusal.Message, refusal);
        }
    }
}

using Matching.Ranking.Datasets;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Matching.Ranking.Training.MlNet;

/// <summary>Rows as ML.NET reads them.</summary>
internal static class MlNetRows
{
    /// <summary>The column that is learned from: numbers, whether each is missing, indicators.</summary>
    public const string Features = "Features";

    private const string Missing = "Missing";

    /// <summary>The rows of a source, read anew each time ML.NET asks.</summary>
    public static IDataView View(MLContext ml, IRowSource source, MlNetColumns columns) => View(ml, Rows(source, columns), columns);

    /// <summary>Rows that are there already.</summary>
    public static IDataView View(MLContext ml, IEnumerable<MlNetRow> rows, MlNetColumns columns)
    {
        var schema = SchemaDefinition.Create(typeof(MlNetRow));
        schema[nameof(MlNetRow.Numbers)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns.NumberSlots);
        schema[nameof(MlNetRow.Indicators)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns.IndicatorSlots);
        schema[nameof(MlNetRow.Group)].ColumnType = new KeyDataViewType(typeof(uint), columns.Groups);
        return ml.Data.LoadFromEnumerable(rows, schema);
    }

    /// <summary>What ML.NET does with rows before it learns from them: the indicator of what is missing, then the mean in its place.</summary>
    public static IEstimator<ITransformer> Preparation(MLContext ml) => ml.Transforms.IndicateMissingValues(Missing, nameof(MlNetRow.Numbers))
        .Append(ml.Transforms.Conversion.ConvertType(Missing, outputKind: DataKind.Single))
        .Append(ml.Transforms.ReplaceMissingValues(nameof(MlNetRow.Numbers), replacementMode: MissingValueReplacingEstimator.ReplacementMode.Mean))
        .Append(ml.Transforms.Concatenate(Features, nameof(MlNetRow.Numbers), Missing, nameof(MlNetRow.Indicators)));

    private static IEnumerable<MlNetRow> Rows(IRowSource source, MlNetColumns columns)
    {
        using var reader = source.Read();
        for (var group = 0u; reader.MoveNext();)
        {
            // Keys begin with 1.
            if (reader.BeginsGroup) group++;
            yield return Row(reader, group, columns);
        }
    }

    private static MlNetRow Row(IRowReader reader, uint group, MlNetColumns columns)
    {
        var row = new MlNetRow
        {
            Numbers = new float[columns.NumberSlots], Indicators = new float[columns.IndicatorSlots],
            Grade = reader.Grade, Group = group, Weight = (float)reader.Weight,
        };
        for (var at = 0; at < columns.Numeric.Count; at++) row.Numbers[at] = (float)reader.Values[columns.Numeric[at]];
        for (var at = 0; at < columns.Indicators.Count; at++)
            row.Indicators[at] = reader.Values[columns.Indicators[at].Feature] == columns.Indicators[at].Category ? 1 : 0;
        return row;
    }
}

/// <summary>One row: the grade as a plain number, since a key in its place is learned from as if all grades were alike.</summary>
internal sealed class MlNetRow
{
    public float[] Numbers { get; set; } = [];

    public float[] Indicators { get; set; } = [];

    public float Grade { get; set; }

    public uint Group { get; set; }

    public float Weight { get; set; }
}

using Matching.GraphQL.Costs;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Transport;

/// <summary>Writes the <c>extensions</c> entry of a response (spec section 7.1).</summary>
internal static class ResultExtensions
{
    /// <summary>The entry with the comma before it, unless it is the only one.</summary>
    public static ResultWriter Write(OperationCost cost, bool isOnly)
    {
        var writer = new ResultWriter(128);
        if (!isOnly) writer.Append(","u8);
        writer.Append("\"extensions\":"u8);
        writer.StartObject();
        writer.WriteName("\"operationCost\":"u8);
        writer.StartObject();
        writer.WriteName("\"fieldCost\":"u8);
        WriteSum(writer, cost.FieldCost);
        writer.WriteName("\"typeCost\":"u8);
        WriteSum(writer, cost.TypeCost);
        writer.EndObject();
        writer.EndObject();
        return writer;
    }

    private static void WriteSum(ResultWriter writer, double sum)
    {
        if (double.IsFinite(sum)) writer.WriteNumber(sum);
        else writer.WriteString("Infinity");
    }
}

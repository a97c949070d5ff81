using System.CommandLine;

namespace Matching.Api.Commands;

/// <summary><c>schema</c>: what clients may ask; holds <c>schema export</c>.</summary>
internal sealed class SchemaCommand : Command
{
    /// <summary>Declares the sub-commands.</summary>
    public SchemaCommand(Invocation invocation) : base("schema", invocation.Screen.Words.Say("schema.description")) =>
        Add(new SchemaExportCommand(invocation));
}

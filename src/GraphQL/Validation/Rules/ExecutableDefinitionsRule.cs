using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>A document to execute holds only operations and fragments (specification section 5.1.1).</summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule
{
    public override void EnterDocument(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode or FragmentDefinitionNode) continue;
            context.Report($"The {Describe(definition)} definition is not executable.", definition.Location);
        }
    }

    private static string Describe(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name}\"",
        TypeExtensionNode type => $"\"{type.Name}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name}\"",
        _ => "schema",
    };
}

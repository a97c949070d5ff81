using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Language;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Sdl;

/// <content>Defaults fit their types (specification section 3.6.1); judged once the document is otherwise sound.</content>
internal sealed partial class SdlCheck
{
    private void CheckDefaults()
    {
        if (_errors.Count > 0) return;

        var schema = new SdlTypes(document).BuildSchema();
        foreach (var value in InputValues().Where(value => value.DefaultValue is not null))
        {
            var type = TypeLookup.FromSyntax(schema, value.Type);
            if (type is null || LiteralCoercion.TryCoerce(value.DefaultValue!, type, VariableValues.None, out _)) continue;
            Report(
                $"Expected the default of \"{value.Name}\" to be of type \"{type}\", found {value.DefaultValue}.",
                value.DefaultValue!.Location);
        }
    }

    private IEnumerable<InputValueDefinitionNode> InputValues() => document.Types.Values
        .SelectMany(source => source.InputFields.Concat(source.Fields.SelectMany(field => field.Arguments)))
        .Concat(document.Directives.Values.SelectMany(directive => directive.Arguments));
}

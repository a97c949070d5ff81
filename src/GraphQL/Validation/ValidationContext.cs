using System.Runtime.CompilerServices;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>What all rules share while one document is judged.</summary>
internal sealed class ValidationContext
{
    private readonly List<GraphQLError> _errors = [];

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        (Schema, Document, Options) = (schema, document, options);
        Fragments = new FragmentIndex(document, FragmentWork);
        Usages = new VariableUsages(Fragments, FragmentWork);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    /// <summary>The types at the node being visited.</summary>
    public TypePosition Position { get; } = new();

    public FragmentIndex Fragments { get; }

    /// <summary>Complete once the walk leaves the document.</summary>
    public VariableUsages Usages { get; }

    public WorkBudget FragmentWork { get; } = new(WorkBudget.Fragments);

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Adds an error at the starts of nodes or names.</summary>
    /// <exception cref="ValidationAbortedException">The list was full.</exception>
    public void Report(string message, params ReadOnlySpan<Location> places) => Add(new(message), places);

    /// <summary>Adds the error that a limit is exceeded.</summary>
    /// <exception cref="ValidationAbortedException">The list was full.</exception>
    public void ReportLimit(string message, string code, Location place) => Add(new GraphQLError(message).WithCode(code), place);

    private void Add(GraphQLError error, params ReadOnlySpan<Location> places)
    {
        if (_errors.Count >= Options.MaxErrors) throw ValidationAbortedException.TooManyErrors();

        var locations = new SourceLocation[places.Length];
        for (var i = 0; i < locations.Length; i++) locations[i] = Document.Source.LocationOf(places[i].Start);
        _errors.Add(error with { Locations = locations });
    }

    /// <summary>Adds the last error, whatever the limit.</summary>
    public void Conclude(string message) => _errors.Add(new GraphQLError(message).WithCode("VALIDATION_ABORTED"));

    /// <summary>"Did you mean …?" with the names close to a wrong one; empty when none is or suggestions are hidden.</summary>
    public string Suggest(string wrong, IEnumerable<string> names, string? subject = null) =>
        Options.HidesSuggestions ? "" : Suggestion.For(wrong, names, subject);

    /// <summary>Call once a recursion step that the parser's depth limit does not bound.</summary>
    /// <exception cref="ValidationAbortedException">The stack is nearly used up.</exception>
    public static void GuardStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw ValidationAbortedException.TooCostly();
    }
}

using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes object types of expected errors, all implementing <c>interface Error { message: String! }</c>.</summary>
internal sealed class ErrorTypes(TypeRegistry registry)
{
    private static readonly NonNullType RequiredString = new(SpecifiedScalars.String);
    private readonly Dictionary<Type, ObjectType> _types = [];

    public InterfaceType Interface { get; } = new("Error", () => [MessageField()]) { Description = "An expected outcome that is not a success." };

    /// <summary><c>MarketClosedException</c> gives <c>MarketClosedError</c>.</summary>
    public ObjectType For(Type errorType)
    {
        if (_types.TryGetValue(errorType, out var known)) return known;

        var name = Naming.Type(errorType);
        if (name.EndsWith("Exception", StringComparison.Ordinal)) name = name[..^"Exception".Length] + "Error";
        return _types[errorType] = new(name, () => FieldsOf(errorType), () => [Interface])
        {
            Description = registry.Documentation.Describe(errorType),
            ClrType = errorType,
        };
    }

    private IEnumerable<FieldDefinition> FieldsOf(Type errorType) => errorType.IsAssignableTo(typeof(Exception))
        ? registry.Fields.OfObject(errorType).Where(field => field.Name != "message").Prepend(MessageField())
        : registry.Fields.OfObject(errorType);

    private static FieldDefinition MessageField() => new("message", RequiredString)
    {
        Description = "A sentence about it.",
        Resolver = FieldResolver.FromPure((failure, _) => ((Exception)failure!).Message),
    };
}

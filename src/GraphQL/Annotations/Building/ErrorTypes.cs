using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes object types of expected exceptions, all implementing <c>interface Error { message: String! }</c>.</summary>
internal sealed class ErrorTypes(TypeRegistry registry)
{
    private static readonly NonNullType RequiredString = new(SpecifiedScalars.String);
    private readonly Dictionary<Type, ObjectType> _types = [];

    public InterfaceType Interface { get; } = new("Error", () => [MessageField()]) { Description = "An expected outcome that is not a success." };

    /// <summary><c>MarketClosedException</c> gives <c>MarketClosedError</c>.</summary>
    public ObjectType For(Type exceptionType)
    {
        if (_types.TryGetValue(exceptionType, out var known)) return known;

        var name = Naming.Type(exceptionType);
        if (name.EndsWith("Exception", StringComparison.Ordinal)) name = name[..^"Exception".Length] + "Error";
        return _types[exceptionType] = new(name, () => FieldsOf(exceptionType), () => [Interface])
        {
            Description = registry.Documentation.Describe(exceptionType),
            ClrType = exceptionType,
        };
    }

    private IEnumerable<FieldDefinition> FieldsOf(Type exceptionType) =>
        registry.Fields.OfObject(exceptionType).Where(field => field.Name != "message").Prepend(MessageField());

    private static FieldDefinition MessageField() => new("message", RequiredString)
    {
        Description = "A sentence about it.",
        Resolver = FieldResolver.FromPure((failure, _) => ((Exception)failure!).Message),
    };
}

using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes object types of expected errors, all implementing <c>interface Error { code: String! message: String! }</c>.</summary>
internal sealed class ErrorTypes(TypeRegistry registry)
{
    private static readonly NonNullType RequiredString = new(SpecifiedScalars.String);
    private readonly Dictionary<Type, ObjectType> _types = [];

    public InterfaceType Interface { get; } = new("Error", () => [CodeField("an error"), MessageField()])
    {
        Description = "An expected outcome that is not a success.",
    };

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

    private List<FieldDefinition> FieldsOf(Type errorType)
    {
        var own = registry.Fields.OfObject(errorType).ToList();
        if (errorType.IsAssignableTo(typeof(Exception))) own = [MessageField(), .. own.Where(field => field.Name != "message")];
        return own.Exists(field => field.Name == "code") ? own : [CodeField(CodeOf(For(errorType).Name)), .. own];
    }

    // `MarketClosedError` has the code `MARKET_CLOSED`, unless it tells a code of its own.
    private static string CodeOf(string typeName) =>
        Naming.Capitals(typeName.EndsWith("Error", StringComparison.Ordinal) && typeName.Length > "Error".Length ? typeName[..^"Error".Length] : typeName);

    private static FieldDefinition CodeField(string code) => new("code", RequiredString)
    {
        Description = "A stable code for programs.",
        Resolver = FieldResolver.FromPure((_, _) => code),
    };

    private static FieldDefinition MessageField() => new("message", RequiredString)
    {
        Description = "A sentence about it.",
        Resolver = FieldResolver.FromPure((failure, _) => ((Exception)failure!).Message),
    };
}

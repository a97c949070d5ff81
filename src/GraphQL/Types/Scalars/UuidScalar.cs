namespace Matching.GraphQL.Types;

/// <summary>A universally unique identifier.</summary>
internal sealed class UuidScalar : TextScalar<Guid>
{
    public UuidScalar() : base("UUID", "a UUID such as \"123e4567-e89b-12d3-a456-426614174000\"")
    {
        Description = "A universally unique identifier, as `123e4567-e89b-12d3-a456-426614174000` (RFC 9562).";
        SpecifiedByUrl = "https://tools.ietf.org/html/rfc9562";
    }

    protected override bool TryParse(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);

    protected override string Format(Guid value) => value.ToString("D");
}

using Matching.GraphQL.Sdl;
using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Schemas;

public sealed class SchemaTests(MatchingServer server) : IClassFixture<MatchingServer>
{
    private Schema Schema => server.Services.GetRequiredService<Schema>();

    [Fact]
    public void Every_type_field_argument_and_value_is_described()
    {
        var bare = new List<string>();
        foreach (var type in Schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            if (type.Description is null) bare.Add(type.Name);
            bare.AddRange(Members(type).Where(member => member.Description is null).Select(member => $"{type.Name}.{member.Name}"));
            if (type is FieldsType { Fields: { } fields })
                bare.AddRange(
                    fields.SelectMany(field =>
                        field.Arguments.Where(argument => argument.Description is null).Select(argument => $"{type.Name}.{field.Name}({argument.Name}:)")));
        }

        Assert.Empty(bare);
    }

    // `schema export` writes it.
    [Fact]
    public void The_schema_in_the_repository_is_the_one_that_is_served()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Matching.sln"))) root = root.Parent!;

        Assert.Equal(File.ReadAllText(Path.Combine(root.FullName, "schema.graphql")), SchemaPrinter.Print(Schema));
    }

    [Fact]
    public void No_field_tells_a_persons_sex()
    {
        var fields = Schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields.Select(field => field.Name));

        Assert.DoesNotContain("sex", fields);
    }

    private static IEnumerable<(string Name, string? Description)> Members(NamedType type) => type switch
    {
        FieldsType { Fields: { } fields } => fields.Select(field => (field.Name, field.Description)),
        InputObjectType { Fields: { } fields } => fields.Select(field => (field.Name, field.Description)),
        EnumType { Values: { } values } => values.Select(value => (value.Name, value.Description)),
        _ => [],
    };
}

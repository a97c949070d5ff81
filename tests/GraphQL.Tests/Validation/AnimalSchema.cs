using Matching.GraphQL.Sdl;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Tests.Validation;

/// <summary>The schema of the validation tests: interfaces, unions, every kind of input, all three roots.</summary>
internal static class AnimalSchema
{
    public const string Sdl = """
        directive @tag(name: String!) repeatable on FIELD | QUERY
        directive @once(if: Boolean = true) on FIELD | VARIABLE_DEFINITION
        scalar Date
        interface Named { name(upper: Boolean = false): String }
        interface Animal implements Named { name(upper: Boolean = false): String friends(first: Int!): [Animal!]! volume: Float }
        type Dog implements Named & Animal {
          name(upper: Boolean = false): String friends(first: Int!): [Animal!]! volume: Float
          barks: Boolean! color: Color knows(command: Command!): Boolean! owner: Person
        }
        type Cat implements Named & Animal {
          name(upper: Boolean = false): String friends(first: Int!): [Animal!]! volume: Float
          meows: Int color: [Color!] owner: Person!
        }
        type Person implements Named { name(upper: Boolean = false): String age: Int pets: [Pet!]! born: Date }
        type Stone { weight: Int }
        union Pet = Dog | Cat
        enum Color { RED GREEN BLACK }
        enum Command { SIT DOWN HEEL }
        input Filter { text: String min: Float = 0.5 colors: [Color!] and: [Filter!] required: Boolean! }
        input Where @oneOf { id: ID name: String }
        type Query {
          dog(name: String): Dog cat: Cat animal: Animal pet(where: Where): Pet
          pets(filter: Filter, colors: [Color!], first: Int! = 10): [Pet!]!
          person(id: ID!, at: Date): Person stone: Stone hello: String! sum(a: Int, b: Int!): Int
        }
        type Mutation { rename(name: String!): Dog }
        type Subscription { petAdded(kind: Command): Pet! ticks: Int! }
        """;

    public static Schema Schema { get; } = SdlSchemaBuilder.Build(Sdl);
}

using System.Text;

namespace Matching.GraphQL.Fuzz;

/// <summary>Valid requests, from which all mutants come.</summary>
internal static class Corpus
{
    /// <summary>Documents with the variables they are valid with.</summary>
    public static readonly (byte[] Document, byte[] Variables)[] Requests = [.. new (string, string)[]
    {
        ("{ __typename }", "{}"),
        ("{ plant(id: \"p1\") { id number height kind words sown seeds neighbour { id neighbour { number } } smell taste } }", "{}"),
        (
            "query Q($n: Int = 2, $flag: Boolean!) { plants(first: $n) { ...F @include(if: $flag) } latest(number: $n) { ...F } } "
            + "fragment F on Plant { id words neighbour @skip(if: $flag) { kind } }",
            """{"n": 3, "flag": true}"""),
        (
            "query($first: Int, $after: String) { beds(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } "
            + "edges { cursor node { id smell } } nodes { taste(as_: HERB) } } }",
            """{"first": 2}"""),
        (
            "{ find(text: \"a \\u00e9 \\u{1F600}\", kind: FRUIT_TREE) { __typename ... on Plant { id smell } "
            + "... on Tool { name marks } } growing { height ... on Plant { words } } }",
            "{}"),
        (
            "query($input: EverythingInput!) { echo(input: $input) }",
            """{"input": {"number": 3, "real": 1.5, "text": "é", "flag": true, "large": 5000000000, "exact": 1.10,"""
            + """ "day": "2026-03-01", "moment": "2026-03-01T12:00:00Z", "time": "12:30:00","""
            + """ "key": "5a1f8f7e-5b7a-4f1e-9d2c-0a1b2c3d4e5f", "link": "https://example.org/", "kind": "HERB", "maybe": null,"""
            + """ "lists": [[1, 2], []], "inner": {"number": 4, "choice": {"plant": "p"}}}}"""),
        (
            "{ echo(input: {number: 3, real: 1e3, text: \"\"\"block\n  text\"\"\", lists: [[1], 2], inner: {inner: {flag: false}}, "
            + "choice: {nested: {number: 7}}}) }",
            "{}"),
        ("query($choice: ChoiceInput!) { choose(choice: $choice) }", """{"choice": {"nested": {"number": 1}}}"""),
        ("query($rows: [[Int]!]) { matrix(rows: $rows) again: matrix(rows: [[1, null], []]) }", """{"rows": [[1, null, 3], []]}"""),
        ("{ broken refused plants { id } }", "{}"),
        ("{ plants { id } brokenLater }", "{}"),
        ("{ holes }", "{}"),
        (
            "mutation($name: String!) { sow(input: {name: $name, kind: HERB, depth: 2.5}) { plant { id } "
            + "errors { ... on Error { message } } } water(with: [{number: 1}]) }",
            """{"name": "rose"}"""),
        ("mutation { a: water b: water(with: null) c: water(with: {}) }", "{}"),
        ("query A { __typename } query B { plants { ...F } } fragment F on IGrows { height }", "{}"),
        ("{ plants { id ... @defer(label: \"later\") { taste smell } } find(text: \"a\") @stream(initialCount: 1) { __typename } }", "{}"),
        (
            "query IntrospectionQuery { __schema { description queryType { name } mutationType { name } types { ...T } "
            + "directives { name isRepeatable locations args(includeDeprecated: true) { ...V } } } __type(name: \"Everything\") { ...T } } "
            + "fragment T on __Type { kind name description fields(includeDeprecated: true) { name args { ...V } type { ...R } isDeprecated } "
            + "inputFields { ...V } interfaces { ...R } enumValues { name } possibleTypes { ...R } isOneOf } "
            + "fragment V on __InputValue { name type { ...R } defaultValue } "
            + "fragment R on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }",
            "{}"),
        (
            "query($a: Int, $b: String = \"x\", $c: [Kind!] = [HERB]) { plants(where: {minHeight: 0, kinds: $c}, first: $a) { id } "
            + "find(text: $b) { ... on Tool { name } } }",
            """{"a": 1, "c": ["HERB"]}"""),
        ("{ plant(id: 5) { id } same: plant(id: \"5\") { id } plants { id } plants { number neighbour { id } neighbour { kind } } }", "{}"),
    }.Select(pair => (Encoding.UTF8.GetBytes(pair.Item1), Encoding.UTF8.GetBytes(pair.Item2)))];

    /// <summary>Type system documents.</summary>
    public static readonly byte[][] Schemas = [.. new[]
    {
        "\"A schema\" schema { query: Q } type Q implements N & M @d { \"a field\" "
        + "a(b: Int = 1 @d, c: [I!]): [String!]! @deprecated(reason: \"old\") n: ID } interface N { n: ID } interface M implements N { n: ID } "
        + "union U = | Q | R type R { u: U } enum E { A B @deprecated } input I @oneOf { a: Int b: I } "
        + "scalar S @specifiedBy(url: \"https://example.org\") directive @d(x: E = A) repeatable "
        + "on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION extend type Q { z: S } extend enum E { C }",
        "type Query { a: A } type A { b: B! } type B { a: [A] } input X { y: Y = {} } input Y { x: [X] }",
    }.Select(Encoding.UTF8.GetBytes)];
}

using System.Text.RegularExpressions;
using Matching.Api.Speech;

namespace Matching.Api.Tests.Schemas;

/// <summary>Errors of requests are told in French to who asks for it, and in English, as tools expect them, to everybody else.</summary>
[Collection(Demonstration.Name)]
public sealed partial class FrenchMessagesTests(DemoServer server)
{
    // Begins texts of the library's sources that no client meets: faults of a schema in the making, log lines, closing words of sockets.
    private static readonly string[] NotForClients =
    [
        "A GraphQLException needs", "A message is null", "GraphQL Operation",
        "The GraphQL schema has", "The schema is not valid", "The value is none of its type", "The client did not read",
        "The connection is closing", "Connection initialisation timeout", "The credentials", "The server is stopping",
        "Too many initialisation requests", "Invalid message", "A message may have at most", "Subprotocol not acceptable",
        "Subscriber for", "Compiled documents looked for", "How long operations take", "Operations being worked on", "A GraphQL resolver failed",
        "Expected: schema export", "Anonymous Subscription", "Did you mean ",
    ];

    [Theory]
    [InlineData("{ offers { nodes { titel } } }", "Le champ « titel » n’existe pas sur le type « Offer ».")]
    [InlineData("{ offers { nodes", "Erreur de syntaxe : Name attendu, <EOF> trouvé.")]
    [InlineData("{ candidates { totalCount } }", "Personne n’est connecté : un jeton est nécessaire.")]
    [InlineData("{ offers(first: 5000) { nodes { title } } }", "L’argument `first` vaut 5000 ; cette liste en donne 100 au plus à la fois.")]
    [InlineData("query ($n: Int!) { offers(first: $n) { nodes { title } } }", "La variable « $n » de type « Int! » est obligatoire et n’a pas été donnée.")]
    [InlineData("{ offers(commune: \"7\") { nodes { title } } }", "InseeCode ne peut pas être « 7 »")]
    [InlineData("{ offers(commune: \"7\") { nodes { title } } }", "InseeCode ne peut pas être « 7 » (insee.format) ; permis : 5 caractères, département")]
    [InlineData(
        "{ offers(where: { rome: { eq: \"Z99\" } }) { nodes { title } } }",
        "RomeCode ne peut pas être « Z99 » (rome.format) ; permis : une lettre de A à N")]
    [InlineData(
        "{ offers(contractorId: \"x\") { nodes { title } } }",
        "L’identifiant « x » n’est pas valable ici ; attendu : l’identifiant d’un objet Contractor.")]
    [InlineData("{ offer(id: \"x\") { title } }", "L’identifiant « x » n’est pas valable ici ; attendu : l’identifiant d’un objet Offer.")]
    [InlineData(
        "{ a: offers { totalCount } a: me { role } }",
        "Les champs « a » se contredisent : « offers » et « me » sont des champs différents. Si les deux sont voulus, donnez-leur des alias différents.")]
    public async Task Who_asks_for_French_is_told_in_French(string query, string said)
    {
        var french = await server.AskAsync(actor: null, query, language: "fr-FR");
        var english = await server.AskAsync(actor: null, query);

        Assert.StartsWith(said, french.Message, StringComparison.Ordinal);
        Assert.NotEqual(french.Message, english.Message);
        Assert.Null(FrenchMessages.Find(french.Message));
    }

    [Fact]
    public async Task A_refusal_by_role_is_told_in_French()
    {
        var answer = await server.AskAsync(DemoServer.ActorOf(Role.Entreprise), "{ imports { __typename } }", language: "fr");

        Assert.Equal("Les imports sont montrés aux administrateurs.", answer.Message);
    }

    [Fact]
    public void Every_sentence_that_a_request_may_be_told_has_a_French_one()
    {
        var sentences = SentencesOf(
            "src/GraphQL/Execution", "src/GraphQL/Language/Parsing", "src/GraphQL/Language/Lexing", "src/GraphQL/Validation", "src/GraphQL/Transport",
            "src/GraphQL/Types/Scalars", "src/GraphQL/Annotations/Paging", "src/GraphQL/Costs", "src/GraphQL/Data",
            "src/Api/Matches", "src/Api/Fairness", "src/Api/RankingModels", "src/Api/Imports", "src/Api/Weights", "src/Api/Eligibility",
            "src/Api/Scalars").ToList();

        Assert.True(sentences.Count > 150, $"{sentences.Count} sentences were found");
        var missing = sentences.Where(sentence => FrenchMessages.Find(sentence) is null).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Theory]
    [InlineData("Cannot spread fragment \"f\" within itself via \"g\", \"h\".")]
    [InlineData("Cannot spread fragment \"f\" within itself.")]
    [InlineData(
        "Fields \"a\" conflict because subfields \"b\" conflict because they have differing arguments. "
        + "Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("The Content-Type must be application/json, not text/plain.")]
    [InlineData("The map names files that were not sent: \"1\", \"2\".")]
    [InlineData("The field \"nodes\" needs exactly one of the arguments first, last; 2 are given.")]
    [InlineData("The operation's field cost is 12000; at most 10000 is allowed. Ask for fewer items or fields.")]
    [InlineData("Argument \"x\" has invalid value 3.")]
    [InlineData("Argument \"x\" of required type \"Int!\" was provided the variable \"$x\" which was not provided a runtime value.")]
    public void Sentences_made_of_several_pieces_have_a_French_one(string sentence) => Assert.NotNull(FrenchMessages.Find(sentence));

    [Theory]
    [InlineData(
        "Variable \"$i\" got invalid value {} at \"i.file.jobTargets[0]\"; Field \"rome\" of required type \"RomeCode!\" was not provided.",
        "La variable « $i » a reçu la valeur {} à « i.file.jobTargets[0] » : Le champ « rome » de type « RomeCode! » est obligatoire et n’a pas été donné.")]
    [InlineData(
        "Variable \"$i\" got invalid value {}; Field \"rome\" of required type \"RomeCode!\" was not provided.",
        "La variable « $i » a reçu la valeur {} : Le champ « rome » de type « RomeCode! » est obligatoire et n’a pas été donné.")]
    [InlineData(
        "Variable \"$i\" got invalid value \"a \\\"b\\\"\" at \"i.rome\"; RomeCode cannot represent \"a \"b\"\" (rome.format); "
        + "allowed: a letter A to N and 4 digits, such as F1703.",
        "La variable « $i » a reçu la valeur \"a \\\"b\\\"\" à « i.rome » : RomeCode ne peut pas être « a \"b\" » (rome.format) ; "
        + "permis : une lettre de A à N et 4 chiffres, comme F1703.")]
    [InlineData(
        "Variable \"$i\" got invalid value \"9122\"; InseeCode cannot represent \"9122\" (insee.leading-zero-lost); allowed: 09122.",
        "La variable « $i » a reçu la valeur \"9122\" : InseeCode ne peut pas être « 9122 » (insee.leading-zero-lost) ; permis : 09122.")]
    [InlineData(
        "The argument `from` is 2026-01-02; allowed: the first day of a quarter.",
        "L’argument `from` vaut 2026-01-02 ; permis : le premier jour d’un trimestre.")]
    [InlineData(
        "The argument `to` is 2026-01-02; allowed: the last day of a quarter within two years of `from`.",
        "L’argument `to` vaut 2026-01-02 ; permis : le dernier jour d’un trimestre, à deux ans au plus de `from`.")]
    [InlineData("The argument `first` is 101; allowed: 0 to 100.", "L’argument `first` vaut 101 ; permis : 0 à 100.")]
    public void A_sentence_within_a_sentence_is_said_in_French_whole(string sentence, string french) => Assert.Equal(french, FrenchMessages.Find(sentence));

    [Fact]
    public void What_the_codes_of_the_schema_allow_is_said_in_French() => Assert.All(
        new[]
        {
            "insee.format", "postal-code.format", "rome.format", "licence.format", "siret.format", "siret.checksum", "qpv.format",
            "hours.format", "hours.negative", "hours.too-many", "hours.precision",
        },
        code => Assert.DoesNotContain(
            "English words",
            FrenchMessages.Find($"Code cannot represent \"x\" ({code}); allowed: English words."),
            StringComparison.Ordinal));

    [Fact]
    public void What_a_stranger_sends_is_repeated_as_it_is()
    {
        Assert.Equal("Le champ « {0} $1 \\1 » n’existe pas sur le type « T ».", FrenchMessages.Say("Cannot query field \"{0} $1 \\1\" on type \"T\"."));
        Assert.Equal(
            "Le champ « a » n’existe pas sur le type « T ». Vouliez-vous dire « b » ou « c » ?",
            FrenchMessages.Say("Cannot query field \"a\" on type \"T\". Did you mean \"b\" or \"c\"?"));
        Assert.Equal("no sentence of ours", FrenchMessages.Say("no sentence of ours"));
    }

    // The literal that is thrown, reported or refused with, on the line of the call or on the one after it.
    private static IEnumerable<string> SentencesOf(params string[] folders) =>
        from folder in folders
        from file in Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories)
        from Match call in Call().Matches(File.ReadAllText(file))
        let text = Hole().Replace(
            Regex.Unescape(call.Groups["text"].Value).Replace("{{", "<", StringComparison.Ordinal).Replace("}}", ">", StringComparison.Ordinal),
            "x")
        // A hint, or nothing, may follow a whole sentence.
        let sentence = text.EndsWith(".x", StringComparison.Ordinal) ? text[..^1] : text
        // What goes on after a quotation within a hole, or in a second literal, is tried by an example below.
        where !text.Contains('{', StringComparison.Ordinal) && !text.EndsWith(' ')
        where text.Contains(' ', StringComparison.Ordinal)
            && char.IsUpper(text[0])
            && !NotForClients.Any(start => text.StartsWith(start, StringComparison.Ordinal))
        select sentence;

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Matching.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex(
        """(?:Report|ReportLimit|Refuse|Malformed|BadRequest|Error|Fault|Refused|new GraphQLError|new GraphQLException"""
        + """|new Errors\.GraphQLException|new RequestRefusal|errors\.Add)"""
        + """\((?:new\()?(?:new GraphQLError\()?(?:\d+, )?\s*\$?"(?<text>(?:[^"\\]|\\.)*)"(?!\s*\+)""")]
    private static partial Regex Call();

    [GeneratedRegex(@"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Hole();
}

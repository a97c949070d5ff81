using System.Globalization;
using CsCheck;
using Matching.Properties;

namespace Matching.Domain.Tests.Inputs;

public class SocialSecurityNumberTests
{
    private static readonly Gen<string> Bare = Gen.Select(
        OneOf("1", "2"),
        Gen.Int[0, 99],
        Gen.Int[1, 12],
        OneOf<string>([.. Enumerable.Range(1, 95).Where(code => code != 20).Select(code => $"{code:00}"), "2A", "2B", "97", "98", "99"]),
        Gen.Int[1, 990],
        Gen.Int[1, 999],
        (sex, year, month, department, commune, order) => $"{sex}{year:00}{month:00}{department}{commune:000}{order:000}");

    // Each takes the thirteen characters and the key.
    private static readonly (string Name, Func<string, string, string> Write)[] Guises =
    [
        ("plain", (number, key) => number + key),
        ("as on the card", (number, key) => $"{Grouped(number, " ")} {key}"),
        ("dots", (number, key) => $"{Grouped(number, ".")}.{key}"),
        ("dashes", (number, key) => $"{Grouped(number, " - ")} - {key}"),
        ("narrow no-break blanks", (number, key) => $"{Grouped(number, "\u202f")}\u202f{key}"),
        ("line breaks", (number, key) => $"{Grouped(number, "\r\n")}\n{key}"),
        ("every digit apart", (number, key) => string.Join(' ', (number + key).AsEnumerable())),
        ("pairs", (number, key) => string.Join(' ', (number + key).Chunk(2).Select(pair => new string(pair)))),
        ("full-width", (number, key) => Wide(number + key)),
        ("full-width, spaced", (number, key) => Wide(Grouped(number, "\u3000") + "\u3000" + key)),
        ("arabic-indic digits", (number, key) => string.Concat((number + key).Select(c => char.IsAsciiDigit(c) ? (char)('\u0660' + c - '0') : c))),
        (
            "bold digits",
            (number, key) => string.Concat((number + key).Select(c => char.IsAsciiDigit(c) ? char.ConvertFromUtf32(0x1D7CE + c - '0') : c.ToString()))),
        ("zero-width blanks", (number, key) => string.Join('\u200b', (number + key).AsEnumerable())),
        ("soft hyphens and joiners", (number, key) => string.Join("\u00ad\u2060\ufeff", (number + key).AsEnumerable())),
        ("the word clé", (number, key) => $"{Grouped(number, " ")} clé {key}"),
        ("the word Clé with a colon", (number, key) => $"{number} (Clé : {key})"),
        ("the word CLE", (number, key) => $"{number} CLE {key}"),
        ("the word clé, decomposed", (number, key) => $"{number} cle\u0301 {key}"),
        ("the word clef", (number, key) => $"{number}, clef {key}"),
        ("clé de contrôle", (number, key) => $"{number} clé de contrôle : {key}"),
        ("leading 00", (number, key) => "00" + number + key),
        ("leading 00, apart", (number, key) => $"00 {Grouped(number, " ")} {key}"),
        ("without its key", (number, _) => number),
        ("without its key, as on the card", (number, _) => Grouped(number, " ")),
        ("without its key, full-width", (number, _) => Wide(number)),
        ("without its key, in a sentence", (number, _) => $"NIR : {Grouped(number, "-")}, merci"),
        ("without its key, every digit apart", (number, _) => string.Join(' ', number.AsEnumerable())),
        ("lower case", (number, key) => (number + key).ToLowerInvariant()),
        ("in a sentence", (number, key) => $"Son numéro est le {Grouped(number, " ")} {key}, à vérifier le 02/03/2026."),
        ("beside a telephone number", (number, key) => $"06 12 34 56 78 / {Grouped(number, " ")} {key}"),
    ];

    public static TheoryData<string> GuiseNames => [.. Guises.Select(guise => guise.Name)];

    [Theory, MemberData(nameof(GuiseNames))]
    public void Any_number_is_found_in_every_guise(string name)
    {
        var write = Guises.Single(guise => guise.Name == name).Write;
        Bare.Holds(300, number => SocialSecurityNumber.IsIn(write(number, Key(number))));
    }

    [Fact]
    public void Lists_of_postal_codes_are_no_numbers() =>
        Gen.Int[1_000, 98_999].Array[2, 12].Holds(20_000, codes => !SocialSecurityNumber.IsIn(string.Join('|', codes.Select(code => $"{code:00000}"))));

    [Theory]
    // Made up with computed keys; the well-known example of the Sécurité sociale's own card is the second.
    [InlineData("185057800608491")]
    [InlineData("2 69 05 49 588 157 80")]
    [InlineData("n° 2.69.05.49.588.157.80, merci")]
    [InlineData("1 80 12 2A 004 123 25")]
    [InlineData("1 80 12 2b 033 123 55")]
    public void Is_found_however_it_is_spaced(string text)
    {
        Assert.True(SocialSecurityNumber.IsIn(text));
        var fault = PlainText.Check("description", text);
        Assert.Equal(("text.social-security-number", ""), (fault?.Code, fault?.Value));
    }

    [Theory]
    [InlineData("2 69 05 49 588 157 81")]
    [InlineData("732 829 320 00074")]
    [InlineData("06 12 34 56 78")]
    [InlineData("1269054958815780")]
    [InlineData("du 01/02/2026 au 31/12/2026")]
    [InlineData("+225 07 12 34 56 78")]
    [InlineData("002250712345678")]
    [InlineData("2.6905123456789")]
    [InlineData("1.443215780000012")]
    [InlineData("2026-12-01 08:30:15")]
    public void Other_numbers_pass(string text) => Assert.False(SocialSecurityNumber.IsIn(text));

    [Fact]
    public void Lists_of_telephone_numbers_pass() =>
        Gen.Select(OneOf("0", "+33 ", "+33", "0033 "), Gen.Int[1, 9], Gen.Int[0, 99_999_999], OneOf(" ", ".", ""))
            .Select(drawn =>
                drawn.Item1
                + drawn.Item2.ToString(CultureInfo.InvariantCulture)
                + drawn.Item4
                + string.Join(drawn.Item4, drawn.Item3.ToString("00000000", CultureInfo.InvariantCulture).Chunk(2).Select(pair => new string(pair))))
            .Array[1, 4]
            .Holds(3_000, phones => !SocialSecurityNumber.IsIn(string.Join(" / ", phones)));

    [Fact]
    public void A_SIRET_passes() => Gen.Select(Gen.Int[0, 999_999_999], Gen.Int[0, 99_999], Gen.Bool)
        .Select(drawn => drawn.Item3 ? $"{drawn.Item1:000000000}{drawn.Item2:00000}" : $"{drawn.Item1:000 000 000} {drawn.Item2:00000}")
        .Holds(3_000, siret => !SocialSecurityNumber.IsIn(siret));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string Grouped(string number, string between) =>
        string.Join(between, number[..1], number[1..3], number[3..5], number[5..7], number[7..10], number[10..]);

    private static string Wide(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));

    private static string Key(string number) =>
        (
            97
            - (
                long.Parse(
                    number.Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal),
                    CultureInfo.InvariantCulture
                ) % 97)
        ).ToString("00", CultureInfo.InvariantCulture);
}

namespace Matching.Domain.Tests.Text;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("L’Haÿ-les-Roses", "l hay les roses")]
    [InlineData("  Début du   marché !", "debut du marche")]
    [InlineData("Gros ŒUVRE", "gros oeuvre")]
    [InlineData("Łukasz Sørensen Groß İlker", "lukasz sorensen gross ilker")]
    [InlineData("Cafe\u0301 ４２", "cafe 42")]
    [InlineData("n\u200bom", "nom")]
    [InlineData("…", "")]
    public void Folds_to_words_of_letters_and_digits(string text, string folded) => Assert.Equal(folded, Spelling.Fold(text));

    // A test's data must be Unicode itself: its runner passes them on as such.
    [Fact]
    public void Text_that_is_no_Unicode_equals_no_word() => Assert.NotEqual("x", Spelling.Fold("\ud800x"));

    [Theory]
    [InlineData("Databse", "Database")]
    [InlineData("DATABASE", "Database")]
    [InlineData("Dmeo", "Demo")]
    [InlineData("Logging", null)]
    [InlineData("X", null)]
    [InlineData("", null)]
    public void Is_the_name_a_slip_of_the_finger_away_or_none(string written, string? expected) =>
        Assert.Equal(expected, Spelling.Nearest(written, ["Database", "Demo", "Authentication"]));

    [Theory]
    [InlineData("dupnot", "dupont", true)]
    [InlineData("villeurbane", "villeurbanne", true)]
    [InlineData("maconerie", "maconneries", true)]
    [InlineData("marie", "marion", false)]
    [InlineData("marie", "maria", true)]
    [InlineData("toloose", "toulouse", false)]
    [InlineData("xarseille", "marseille", true)]
    [InlineData("amrseille", "marseille", true)]
    public void Forgives_one_fault_in_a_word_or_its_beginning(string typed, string word, bool expected) =>
        Assert.Equal(expected, Spelling.IsOneFaultFrom(typed, word));
}

using CsCheck;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Tests.Wells;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("ØRUN Æ", "orun ae")]
    [InlineData("Búzios São José", "buzios sao jose")]
    [InlineData("Straße", "strasse")]
    [InlineData("Łódź Žižkov", "lodz zizkov")]
    [InlineData("e\u0301", "e")]
    [InlineData("ΩMEGA 7", "ωmega 7")]
    public void Case_and_diacritics_do_not_matter(string text, string folded) =>
        Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Gen.String.Sample(text => SearchText.Fold(SearchText.Fold(text)) == SearchText.Fold(text));

    [Fact]
    public void A_part_of_a_text_is_found_in_it() =>
        Gen.Select(Gen.String, Gen.String, Gen.String)
            .Sample((a, b, c) => SearchText.Fold(a + b + c).Contains(SearchText.Fold(b), StringComparison.Ordinal));

    [Fact]
    public void Name_number_operator_and_field_are_searched_but_never_across_their_ends()
    {
        var text = SearchText.Of("A-1", "608084006001", "Shell", "GC807");
        Assert.Contains("6080840", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1608084", text, StringComparison.Ordinal);
    }
}

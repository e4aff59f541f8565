using System.Text;
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

    /// <summary>A line of the text is one name, whatever is in it.</summary>
    [Fact]
    public void The_lines_of_a_text_are_its_names_and_its_number_again()
    {
        var part = Some("a", "A1", "1", "-", "\n", "ø", "😀", "b");
        Gen.Select(part, part, part, part, part.Array[0, 2])
            .Sample(
                (name, number, company, field, aliases) =>
                {
                    var text = SearchText.Of(name, number, company, field, aliases);
                    Assert.Equal([.. aliases.Prepend(name).Select(SearchText.Fold)], SearchLines.Names(text));
                    Assert.Equal([SearchText.Fold(number)], SearchLines.Numbers(text));
                }
            );
    }

    [Fact]
    public void The_order_of_code_points_is_that_of_the_bytes_in_the_store()
    {
        var text = Some("a", "b", "é", "\uff21", "\ue000", "😀", "🛢", "");
        Gen.Select(text, text)
            .Sample(
                (a, b) =>
                    Math.Sign(CodePointOrder.Instance.Compare(a, b))
                    == Math.Sign(Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)))
            );
    }

    /// <summary>Up to four of some pieces.</summary>
    private static Gen<string> Some(params string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Array[0, 4].Select(picks => string.Concat(picks.Select(i => pieces[i])));
}

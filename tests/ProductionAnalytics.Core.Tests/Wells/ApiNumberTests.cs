using CsCheck;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Tests.Wells;

public sealed class ApiNumberTests
{
    [Theory]
    [InlineData("60-808-40060-01", "608084006001")]
    [InlineData(" 42-501-20130 ", "4250120130")]
    [InlineData("42501201300300", "42501201300300")]
    public void Dashes_and_blanks_do_not_matter(string written, string digits) =>
        Assert.Equal(digits, ApiNumber.Canonical(written));

    [Theory]
    [InlineData("50120130")]
    [InlineData("4.25012E+13")]
    [InlineData("60-808-4006O-01")]
    [InlineData("")]
    [InlineData("123456789012345")]
    public void What_is_no_api_number_is_not_guessed(string written) => Assert.Null(ApiNumber.Canonical(written));

    [Theory]
    [InlineData("4250120130", "42-501-20130")]
    [InlineData("608084006001", "60-808-40060-01")]
    [InlineData("42501201300300", "42-501-20130-03-00")]
    [InlineData("NPD-7", "NPD-7")]
    public void It_is_shown_with_dashes(string digits, string shown) => Assert.Equal(shown, ApiNumber.Dashed(digits));

    [Fact]
    public void What_is_shown_can_be_typed_back() =>
        Gen.Select(Gen.Int[5, 7].Select(half => 2 * half), Gen.Char['0', '9'].Array[14])
            .Sample(
                (length, digits) =>
                    ApiNumber.Canonical(ApiNumber.Dashed(new string(digits)[..length])) == new string(digits)[..length]
            );
}

using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>Turns fields into values. Null is "the field says nothing"; false is "it says something that cannot be".</summary>
internal static class Fields
{
    private const int LongestDate = 32;

    /// <summary>The largest number that a file can say in earnest; beyond it something is damaged, and sums would lose the rest.</summary>
    private const double Most = 1e12;

    public static bool CanBeMeasured(double number) => Math.Abs(number) <= Most;

    /// <summary>A number with a decimal point; stars mean that the source keeps it to itself.</summary>
    public static bool Number(ReadOnlySpan<byte> field, out double? value)
    {
        value = null;
        var text = field.Trim((byte)' ');
        if (text.IsEmpty || text.IndexOfAnyExcept((byte)'*') < 0)
            return true;
        if (
            !Utf8Parser.TryParse(text, out double number, out var used)
            || used != text.Length
            || !CanBeMeasured(number)
        )
            return false;

        value = number;
        return true;
    }

    /// <summary><c>202401</c> as the first day of January 2024.</summary>
    public static bool YearMonth(ReadOnlySpan<byte> field, out DateOnly value)
    {
        value = default;
        if (field.Length != 6 || !Utf8Parser.TryParse(field, out int number, out var used) || used != 6)
            return false;

        var (year, month) = (number / 100, number % 100);
        if (year < 1800 || month is < 1 or > 12)
            return false;

        value = new DateOnly(year, month, 1);
        return true;
    }

    /// <summary>A date in one exact pattern.</summary>
    public static bool Date(ReadOnlySpan<byte> field, string pattern, out DateOnly? value)
    {
        value = null;
        var text = field.Trim((byte)' ');
        if (text.IsEmpty)
            return true;

        Span<char> characters = stackalloc char[LongestDate];
        if (
            text.Length > LongestDate
            || Ascii.ToUtf16(text, characters, out var length) != OperationStatus.Done
            || !DateOnly.TryParseExact(
                characters[..length],
                pattern,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            return false;

        value = date;
        return true;
    }

    public static string? Text(ReadOnlySpan<byte> field)
    {
        var text = field.Trim((byte)' ');
        return text.IsEmpty ? null : Encoding.UTF8.GetString(text);
    }

    public static bool IsDigits(ReadOnlySpan<byte> field, int length) =>
        field.Length == length && field.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}

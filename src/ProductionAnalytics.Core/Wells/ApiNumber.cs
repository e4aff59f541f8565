namespace ProductionAnalytics.Core.Wells;

/// <summary>The US well number: state, county, unique number, sidetrack, completion. Held as digits, shown with dashes.</summary>
public static class ApiNumber
{
    private static readonly int[] Lengths = [10, 12, 14];

    /// <summary>The digits of a number written with or without dashes and blanks, or null when it is not an API number.</summary>
    public static string? Canonical(string text)
    {
        var digits = string.Concat(text.Where(c => c is not ('-' or ' ')));
        return Lengths.Contains(digits.Length) && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary><c>608084006001</c> as <c>60-808-40060-01</c>; other text as it is.</summary>
    public static string Dashed(string digits)
    {
        if (Canonical(digits) is null)
            return digits;

        var dashed = $"{digits[..2]}-{digits[2..5]}-{digits[5..10]}";
        if (digits.Length >= 12)
            dashed += $"-{digits[10..12]}";
        if (digits.Length == 14)
            dashed += $"-{digits[12..]}";
        return dashed;
    }
}

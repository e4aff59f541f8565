namespace ProductionAnalytics.Core.Cube;

/// <summary>Finds what would stand at a place if numbers were sorted.</summary>
internal static class Quickselect
{
    /// <summary>Brings the numbers into another order.</summary>
    public static double At(Span<double> numbers, int place)
    {
        while (true)
        {
            var pivot = Middle(numbers[0], numbers[numbers.Length / 2], numbers[^1]);
            var (less, at, more) = (0, 0, numbers.Length);
            // Numbers alike are set aside together: of dates and zeros there are many.
            while (at < more)
                if (numbers[at] < pivot)
                    Swap(numbers, less++, at++);
                else if (numbers[at] > pivot)
                    Swap(numbers, at, --more);
                else
                    at++;

            if (place < less)
                numbers = numbers[..less];
            else if (place < more)
                return pivot;
            else
            {
                numbers = numbers[more..];
                place -= more;
            }
        }
    }

    private static void Swap(Span<double> numbers, int a, int b) => (numbers[a], numbers[b]) = (numbers[b], numbers[a]);

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}

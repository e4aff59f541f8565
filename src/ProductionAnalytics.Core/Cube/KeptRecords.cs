namespace ProductionAnalytics.Core.Cube;

/// <summary>
/// The records of the last few questions for a page of them. Whoever jumps about in a table asks for the same ones again, and
/// what was counted of them need not be counted anew.
/// </summary>
internal sealed class KeptRecords
{
    private const int Most = 4;

    private readonly Lock access = new();
    private readonly LinkedList<Kept> kept = [];

    private sealed record Kept(WellSelection Wells, MonthWindow Window, RecordSet Records);

    public RecordSet Of(ProductionCube cube, WellSelection wells, MonthWindow window, int count)
    {
        lock (access)
        {
            var known = kept.FirstOrDefault(k =>
                k.Window == window && k.Records.Count == count && k.Wells.IsSame(wells)
            );
            if (known is not null)
            {
                kept.Remove(known);
                kept.AddFirst(known);
                return known.Records;
            }
        }

        var records = RecordSet.Of(cube, wells, window, count);
        lock (access)
        {
            kept.AddFirst(new Kept(wells, window, records));
            if (kept.Count > Most)
                kept.RemoveLast();
        }

        return records;
    }
}

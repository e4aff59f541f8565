namespace ProductionAnalytics.Core.Wells;

/// <summary>
/// Text in the order of its code points, which is that of its UTF-8 bytes and of both stores. UTF-16, in which .NET
/// compares, puts what needs two units before some of what needs one.
/// </summary>
public sealed class CodePointOrder : IComparer<string>
{
    public static readonly CodePointOrder Instance = new();

    private CodePointOrder() { }

    public int Compare(string? x, string? y)
    {
        var a = x.AsSpan();
        var b = y.AsSpan();
        var same = a.CommonPrefixLength(b);
        if (same == a.Length || same == b.Length)
            return a.Length.CompareTo(b.Length);

        var pairs = char.IsSurrogate(a[same]).CompareTo(char.IsSurrogate(b[same]));
        return pairs != 0 ? pairs : a[same].CompareTo(b[same]);
    }
}

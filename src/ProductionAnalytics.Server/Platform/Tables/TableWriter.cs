using System.Buffers;
using System.Globalization;
using System.Text;

namespace ProductionAnalytics.Server.Platform.Tables;

/// <summary>
/// Writes a table cell by cell and row by row; what it holds does not grow with the table. A null is an empty cell.
/// Without <see cref="Complete"/> the file is visibly broken, which is what a failed export must be.
/// </summary>
internal abstract class TableWriter : IDisposable
{
    protected const int SendAt = 64 * 1024;

    /// <summary>What has not been sent yet.</summary>
    protected ArrayBufferWriter<byte> Pending { get; } = new(SendAt + 16 * 1024);

    public abstract Task Begin(IReadOnlyList<TableHeader> columns, CancellationToken ct);

    public abstract ValueTask BeginRow(CancellationToken ct);

    public abstract void Text(string? value);

    public abstract void Number(double? value);

    public abstract void Whole(long? value);

    public abstract void Date(DateOnly? value);

    public abstract void Flag(bool value);

    public abstract ValueTask EndRow(CancellationToken ct);

    public abstract Task Complete(CancellationToken ct);

    /// <summary>Lets go of everything and sends nothing.</summary>
    public abstract void Dispose();

    protected async ValueTask Send(Stream to, CancellationToken ct)
    {
        await to.WriteAsync(Pending.WrittenMemory, ct);
        Pending.ResetWrittenCount();
    }

    protected void Add(ReadOnlySpan<byte> utf8) => Pending.Write(utf8);

    protected void Add(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, Pending);

    /// <summary>As few digits as give the same number again.</summary>
    protected void Add<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        var space = Pending.GetSpan(64);
        value.TryFormat(space, out var written, format, CultureInfo.InvariantCulture);
        Pending.Advance(written);
    }
}

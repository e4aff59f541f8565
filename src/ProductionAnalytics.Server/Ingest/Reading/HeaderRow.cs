namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>Where the columns of a file are, by the names in its header; case and blanks around them do not matter.</summary>
internal sealed class HeaderRow
{
    private readonly string file;
    private readonly long line;
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RefusedFileException">A name is there twice.</exception>
    public HeaderRow(string file, long line, IReadOnlyList<string?> names)
    {
        (this.file, this.line) = (file, line);
        Names = [.. names.Select(n => (n ?? "").Trim())];
        for (var i = 0; i < Names.Count; i++)
            if (Names[i].Length > 0 && !places.TryAdd(Names[i], i))
                throw Refused(Names[i], $"column {i + 1} has the name of column {places[Names[i]] + 1}.");
    }

    public IReadOnlyList<string> Names { get; }

    public static HeaderRow Of(DelimitedReader reader) =>
        new(reader.File, reader.Line, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.Text)]);

    /// <summary>Whether a record of a sample is a header with all these columns.</summary>
    public static bool HasAll(string[] record, IEnumerable<string> names) =>
        names.All(name => record.Any(c => c.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The place of a column, or -1 where the file has none of that name.</summary>
    public int Optional(string name) => places.GetValueOrDefault(name, -1);

    /// <exception cref="RefusedFileException">There is no such column.</exception>
    public int Required(string name) =>
        places.TryGetValue(name, out var place)
            ? place
            : throw Refused(
                name,
                $"the header has no column {name}; is it delimited as it should be, and the right file?"
            );

    private RefusedFileException Refused(string column, string wanted) =>
        new(new Finding("file.columns", file, line, column, "", wanted));
}

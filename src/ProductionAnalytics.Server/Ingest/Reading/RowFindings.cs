namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>What is wrong with the row that a reader stands on. Rejecting says false, so that a parser can end with it.</summary>
internal static class RowFindings
{
    /// <summary>Whether the row has the columns of its header and whole quotes; else it is rejected.</summary>
    public static bool HasShape(this DelimitedReader row, int columns, Findings findings)
    {
        findings.Well = null;
        if (row.IsMalformed)
            findings.Reject(
                Whole(row, "row.quotes", "", "a quote that closes a field must be followed by the next one")
            );
        else if (row.FieldCount != columns)
            findings.Reject(Whole(row, "row.columns", $"{row.FieldCount} columns", $"{columns} columns were wanted"));
        else
            return true;

        return false;
    }

    public static bool Reject(
        this DelimitedReader row,
        Findings findings,
        int column,
        string name,
        string wanted,
        string code = "row.value"
    )
    {
        findings.Reject(Of(row, findings, column, name, wanted, code));
        return false;
    }

    /// <summary>Something to look at in a row that is loaded.</summary>
    public static void Remark(
        this DelimitedReader row,
        Findings findings,
        int column,
        string name,
        string wanted,
        string code
    ) => findings.Add(Of(row, findings, column, name, wanted, code));

    private static Finding Of(
        DelimitedReader row,
        Findings findings,
        int column,
        string name,
        string wanted,
        string code
    ) => new(code, row.File, row.Line, name, row.Text(column), wanted) { Well = findings.Well };

    private static Finding Whole(DelimitedReader row, string code, string read, string wanted) =>
        new(code, row.File, row.Line, "", read, wanted);
}

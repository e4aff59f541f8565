using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>One number for each measure.</summary>
internal static class TotalsAnswer
{
    public static Answer Of(Found found)
    {
        if (!found.HasValues)
            return NoData.Of(found);

        var values = found
            .Plan.Columns.Where(c => found.Number(0, c) is not null)
            .Select(c => new ChatValue(Subject.Measure(c, found.Frame.Basis), found.Number(0, c), found.Unit(c), 0))
            .ToList();
        var about = $"{Subject.Wells(found.Frame)}{Subject.Months(found)}";
        if (found.Plan.Columns is ["well_count"])
            return new Answer($"{NumberText.Of(values[0].Value!.Value, "wells")} produced{about}.", values);

        var text =
            values.Count == 1
                ? $"{Subject.Capital(values[0].Label)}{about}: {NumberText.Of(values[0].Value!.Value, values[0].Unit)}."
                : $"{Subject.Capital(Sentences.And([.. values.Select(v => v.Label)]))}{about}: {Sentences.And([.. values.Select(v => $"{v.Label} {NumberText.Of(v.Value!.Value, v.Unit)}")])}.";
        return new Answer(text, values, values.Count > 1 || found.Frame.WantsTable ? found.Table() : null);
    }
}

/// <summary>Nothing was reported, or nothing is there.</summary>
internal static class NoData
{
    public static Answer Of(Found found)
    {
        var about =
            $"{Sentences.And([.. found.Frame.Measures.Select(m => Subject.Measure(m, null))])}{Subject.Wells(found.Frame)}{Subject.Months(found)}".Trim();
        var remarks = string.Join(' ', found.Result.Remarks);
        return Answer.Refused(
            Reasons.NoData,
            $"There is no data for {(about.Length == 0 ? "this" : about)}. {remarks}".Trim()
        );
    }
}

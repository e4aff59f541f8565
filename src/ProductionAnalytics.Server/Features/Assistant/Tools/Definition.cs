using System.Globalization;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>What a term means in this product.</summary>
/// <param name="Names">The first is the one to show.</param>
/// <param name="Missing">What is done where something was not reported.</param>
internal sealed record Definition(
    IReadOnlyList<string> Names,
    string Meaning,
    string? Formula,
    string? Unit,
    string Missing
)
{
    private const string NotZero =
        "A month that nobody reported is left out of a sum; a sum of nothing is not known, which is not 0.";
    private const string NoRatio = "Not known where one of the two was never reported or the denominator is 0.";

    public static IReadOnlyList<Definition> All(double boeMcf) =>
        [.. Volumes(boeMcf), .. Ratios, .. Rates, .. Times, .. Others];

    private static IReadOnlyList<Definition> Volumes(double boeMcf) =>
        [
            new(
                ["oil", "crude", "oil volume"],
                "Oil produced, at stock-tank conditions.",
                "sum of oil",
                "bbl",
                NotZero
            ),
            new(
                ["gas", "natural gas", "gas volume"],
                "Gas produced, at the standard conditions of its source; the pressure base is named with the dataset and never converted.",
                "sum of gas",
                "Mcf",
                NotZero
            ),
            new(["water", "produced water"], "Water produced.", "sum of water", "bbl", NotZero),
            new(
                ["condensate"],
                "Liquid that came out of the gas, where the source reports it apart from oil.",
                "sum of condensate",
                "bbl",
                NotZero
            ),
            new(
                ["NGL", "natural gas liquids"],
                "Natural gas liquids, where the source reports them.",
                "sum of NGL",
                "bbl",
                NotZero
            ),
            new(
                ["liquids"],
                "Oil, condensate and NGL together.",
                "oil + condensate + NGL",
                "bbl",
                "What was not reported counts as nothing; not known only where none of the three was reported."
            ),
            new(
                ["BOE", "barrel of oil equivalent", "barrels of oil equivalent", "oil equivalent"],
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Oil, condensate and NGL, and gas at {boeMcf} Mcf a barrel (the setting BOE_MCF)."
                ),
                string.Create(CultureInfo.InvariantCulture, $"oil + condensate + NGL + gas / {boeMcf}"),
                "boe",
                "What was not reported counts as nothing; not known only where nothing was reported."
            ),
            new(
                ["cumulative", "cum", "cumulatives", "cum oil", "cum gas", "cum water", "cum boe"],
                "Everything produced since the first record that is loaded, whatever months are shown; earlier production is not in it.",
                "sum since the first record",
                "bbl, Mcf or boe",
                NotZero
            ),
        ];

    private static readonly IReadOnlyList<Definition> Ratios =
    [
        new(
            ["GOR", "gas oil ratio", "gas to oil ratio"],
            "Gas produced for each barrel of oil: the ratio of the sums, never a mean of ratios.",
            "1000 * gas / oil",
            "scf/bbl",
            NoRatio
        ),
        new(
            ["WOR", "water oil ratio", "water to oil ratio"],
            "Water produced for each barrel of oil: the ratio of the sums.",
            "water / oil",
            "ratio",
            NoRatio
        ),
        new(
            ["water cut", "watercut", "wcut", "wc"],
            "The share of water in the liquid produced: the ratio of the sums, 0 to 1.",
            "water / (oil + water)",
            "fraction",
            "Not known where water or oil was never reported, or both are 0."
        ),
        new(
            ["CGR", "condensate gas ratio"],
            "Condensate produced for each million cubic feet of gas: the ratio of the sums.",
            "1000 * condensate / gas",
            "bbl/MMcf",
            NoRatio
        ),
        new(
            ["share"],
            "A group's part of the sum over all groups.",
            "group / all groups",
            "fraction",
            "A group that reported nothing has no share."
        ),
    ];

    private static readonly IReadOnlyList<Definition> Rates =
    [
        new(
            ["days on", "producing days", "days on production"],
            "Days on which a well produced, as its source reports them.",
            "sum of days on",
            "days",
            "Months that do not say are left out of the sum."
        ),
        new(
            ["calendar day rate", "calendar day", "rate", "daily rate", "bbl/d", "boe/d", "Mcf/d"],
            "A volume spread over all days of its months, whether wells produced or not.",
            "volume / calendar days",
            "bbl/d, Mcf/d or boe/d",
            "Days count even where nobody reported."
        ),
        new(
            ["producing day rate", "producing day"],
            "What wells made on days on which they produced: each well's volume over its own producing days, then the sum over wells.",
            "sum over wells of volume / days on",
            "bbl/d, Mcf/d or boe/d",
            "A month that does not say its days counts its calendar days, and the answer says how many do."
        ),
    ];

    private static readonly IReadOnlyList<Definition> Times =
    [
        new(
            ["first production", "start of production", "first oil", "first gas"],
            "When a well began to produce: as its source states it, else its first month with a volume above 0.",
            null,
            "date",
            "Not known where the first volume is in the first month that the dataset has at all: the well may be older than the data."
        ),
        new(
            ["last production"],
            "The last month of a well with a volume above 0.",
            null,
            "date",
            "Not known while there is none."
        ),
        new(
            ["vintage"],
            "The year of first production.",
            "year of first production",
            "year",
            "Wells without a first production are in none."
        ),
        new(
            ["peak", "peak month"],
            "The month of a well's largest BOE within 36 months of its first producing one.",
            null,
            "month",
            "Not known while a well has no volume above 0."
        ),
        new(
            ["latest month", "newest month", "most recent month", "reporting lag", "incomplete month"],
            string.Create(
                CultureInfo.InvariantCulture,
                $"The newest month in which at least {ReportingMonth.EnoughOfTheMedian:P0} as many wells reported as in the median of the twelve before it; newer months are named as incomplete."
            ),
            null,
            "month",
            "Months before anybody reported are not counted."
        ),
        new(
            ["month", "quarter", "year", "interval"],
            "Steps of time by the calendar; quarters begin in January, April, July and October.",
            null,
            null,
            "Steps run without holes; one that nobody reported has no values."
        ),
        new(
            ["age", "months since first production", "aligned"],
            "Whole months since a well's first production or peak, counted from 0.",
            null,
            "months",
            "Wells of which the start is not known are left out and counted."
        ),
    ];

    private static readonly IReadOnlyList<Definition> Others =
    [
        new(
            ["producing well", "well count", "producing wells", "active well"],
            "A well with a volume of any fluid above 0 in the window.",
            "distinct wells",
            "wells",
            "A well that reported only zeros, or nothing, is not counted."
        ),
        new(
            ["down", "shut in well", "down well"],
            "A well that produced in the earlier of two months and has no volume above 0 in the later.",
            null,
            "wells",
            "A later month without a record counts as no production."
        ),
        new(
            ["watering out"],
            "A well whose water cut rises from at most a threshold to above it.",
            null,
            "wells",
            "Wells without a water cut in one of the two months are left out."
        ),
        new(
            ["decline"],
            "The part of a volume that is lost from one month to another.",
            "(before - after) / before",
            "fraction",
            "Not known where one of the two months was not reported."
        ),
        new(
            ["status group", "status groups", "status"],
            $"What a status says about a well today: {string.Join(", ", StatusGroups.Names.Select(n => n.Replace('_', ' ')))}. A completed or shut-in well that produced in one of its dataset's newest months counts as producing.",
            null,
            null,
            "A well without a status is producing where it produced lately, else other."
        ),
        new(["bbl", "barrel", "stb"], "Barrel of 42 US gallons.", "1 bbl = 0.158987294928 m3", "bbl", "-"),
        new(
            ["Mcf", "MMcf", "Bcf", "scf"],
            "Thousand standard cubic feet; MMcf are a thousand Mcf, Bcf a million.",
            "1 Mcf = 28.316846592 m3",
            "Mcf",
            "-"
        ),
        new(
            ["region", "area", "operator", "field", "reservoir", "county", "state", "well type", "dataset"],
            "Attributes as the source words them; a well has the one of its newest record.",
            null,
            null,
            "Wells without a value form a group of their own, (none) in a filter."
        ),
        new(
            ["finding", "findings", "data quality"],
            "Something in an imported file that was not loaded (error) or is worth a look (warning), with file, line and what was read.",
            null,
            null,
            "-"
        ),
        new(
            ["missing", "null", "not reported", "zero"],
            "Not reported is not the same as 0, which was reported.",
            null,
            null,
            "Shown as not known, left out of sums, never filled in."
        ),
    ];
}

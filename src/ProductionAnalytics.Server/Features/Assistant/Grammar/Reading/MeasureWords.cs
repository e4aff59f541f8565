namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

/// <summary>What is measured and in which units.</summary>
internal static class MeasureWords
{
    public static IReadOnlyList<(Concept, string, string)> All { get; } =
    [
        (
            Concept.Measure,
            "oil",
            "oil|crude|crude oil|oil production|oil volume|oil output|black gold|bbl of oil|barrel of oil"
        ),
        (Concept.Measure, "gas", "gas|natural gas|gas production|gas volume|gas output|mcf of gas"),
        (Concept.Measure, "water", "water|wtr|produced water|water production|water volume|brine|water output"),
        (Concept.Measure, "condensate", "condensate|condensate production"),
        (Concept.Measure, "ngl", "ngl|natural gas liquid"),
        (
            Concept.Measure,
            "boe",
            "boe|barrel of oil equivalent|oil equivalent|barrel oil equivalent|oil equivalents|equivalent barrel|boe production|boe volume"
        ),
        (Concept.Measure, "liquids", "liquid|total liquid|liquids production"),
        (Concept.Measure, "gor", "gor|gas oil ratio|gas to oil ratio|gas oil rato|ratio of gas to oil|producing gor"),
        (Concept.Measure, "wor", "wor|water oil ratio|water to oil ratio|ratio of water to oil"),
        (Concept.Measure, "water_cut", "water cut|watercut|wtr cut|wcut|wct|cut|water fraction|bsw|bs w|percent water"),
        (Concept.Measure, "cgr", "cgr|condensate gas ratio|condensate to gas ratio"),
        (
            Concept.Measure,
            "days_on",
            "day on|day on production|day on stream|day on line|producing day count|day produced|on stream day|onstream day"
        ),
        (Concept.Measure, "days_on", "uptime|number of day on|how many day on|how many day"),
        (
            Concept.Measure,
            "well_count",
            "well count|producing well count|active well count|number of producing well|count of producing well"
        ),
        (
            Concept.Measure,
            "water_injected",
            "water injected|water injection|injected water|injection water|inject water|water was injected|water wa injected|water is injected|waterflood"
        ),
        (
            Concept.Measure,
            "gas_injected",
            "gas injected|gas injection|injected gas|inject gas|gas was injected|gas wa injected|gas lift|reinjected gas"
        ),
        (Concept.Measure, "injected", "injection|injected|inject|injection volume|injecting"),
        (
            Concept.Volume,
            "volume",
            "production|output|volume|produced volume|prod|volumes produced|hydrocarbon|fluid|product"
        ),
        (Concept.Ratio, "ratio", "ratio"),
        (
            Concept.Ratio,
            "factor",
            "by what factor|by which factor|what factor|factor|how many time|by how many time|how many time more|how many time as much"
        ),
        (
            Concept.Rate,
            "calendar_day",
            "rate|per day|daily|a day|per calendar day|calendar day|calendar day rate|daily rate|average daily|average daily rate|day rate"
        ),
        (Concept.Rate, "d", "d"),
        (
            Concept.Rate,
            "calendar_day",
            "b d|bbl d|barrel d|bbl per day|barrel per day|barrel a day|bbl a day|m3 d|sm3 d"
        ),
        (
            Concept.ProducingDay,
            "producing_day",
            "producing day|per producing day|producing day rate|per day on|operating day|on stream rate|per on stream day|per day on production|operated day"
        ),
        (Concept.Rate, "oil", "bopd|oil rate|bod|stb d|barrel of oil per day|oil per day"),
        (Concept.Rate, "gas", "mcf d|mcf per day|mcf a day|mscf d|mcfd|mcfpd|gas rate|gas per day"),
        (Concept.Rate, "boe", "boe d|boe a day|boed|boepd|barrel of oil equivalent per day|boe per day"),
        (
            Concept.Rate,
            "gas*1e3",
            "mmcf d|mmscf d|mmcf per day|million cubic feet per day|million cubic feet a day|mmcfd|mmscfd|mmcfpd"
        ),
        (Concept.Rate, "gas*1e6", "bcfd"),
        (Concept.Rate, "oil*1e3", "mbopd|kbopd|mbod|kbd|kbod"),
        (Concept.Rate, "boe*1e3", "mboed|mboepd|kboed|kboepd"),
        (Concept.Unit, "ft", "ft|feet|foot"),
        (Concept.Unit, "m3", "m3|sm3|cubic metre|cubic meter"),
        (Concept.Rate, "water", "bwpd|water rate|water per day"),
        (
            Concept.Cumulative,
            "cum",
            "cum|cumulative|cumulated|cumulatively|cumulative production|lifetime|total to date|np|gp"
        ),
        (
            Concept.AllTime,
            "all",
            "all time|ever|to date|so far|of all time|on record|over all|whole history|entire history|full history|in history|since the beginning|since the start|over the whole period"
        ),
        (Concept.Unit, "bbl", "bbl|barrel|bo|stb"),
        (Concept.Unit, "bbl*1e3", "mbbl|kbbl|mbo|mstb"),
        (Concept.Unit, "bbl*1e6", "mmbbl|mmbo|mmstb"),
        (Concept.Unit, "mcf", "mcf|thousand cubic feet|mscf"),
        (Concept.Unit, "mcf*1e-3", "cf|scf|cubic feet|cubic foot"),
        (Concept.Unit, "mcf*1e3", "mmcf|mmscf|million cubic feet"),
        (Concept.Unit, "mcf*1e6", "bcf|bscf|billion cubic feet"),
        (Concept.Unit, "mcf*1e9", "tcf"),
        (Concept.Unit, "boe*1e3", "mboe|kboe"),
        (Concept.Unit, "boe*1e6", "mmboe"),
        (Concept.Unit, "scf/bbl", "scf bbl|scf per bbl|scf per barrel|cf bbl|scf stb"),
        (Concept.Unit, "scf/bbl*1e3", "mcf bbl|mcf per bbl|mscf stb"),
        (Concept.Multiplier, "1e3", "thousand|k"),
        (Concept.Multiplier, "1e6", "million|mm|mn|mio|m"),
        (Concept.Multiplier, "1e9", "billion|bn|mmm|b"),
        (
            Concept.Percent,
            "%",
            "%|how many percent|by how many percent|by how much percent|by what percentage|by what percent|percent change|percentage change|change in percent|in percent|in %|% change|as a percentage|percentagewise|percent|pct|per cent|percentage|percentage point"
        ),
    ];
}

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

/// <summary>What a word or phrase does in a question.</summary>
internal enum Concept
{
    /// <summary>Of the language and nothing else: it changes no answer.</summary>
    Filler,

    /// <summary>Neither a word of the field nor a name in the data.</summary>
    Unknown,
    Name,
    Date,
    Number,

    /// <summary>oil, water_cut, …</summary>
    Measure,

    /// <summary>Volumes without a fluid: production, output.</summary>
    Volume,

    /// <summary>A ratio without saying which.</summary>
    Ratio,
    Unit,
    Multiplier,
    Percent,

    /// <summary>half, a third.</summary>
    Fraction,
    Rate,
    ProducingDay,
    Cumulative,
    AllTime,

    /// <summary>operator, field, well, month, …: what is grouped, ranked or counted.</summary>
    Dimension,
    By,
    Interval,

    /// <summary>most, highest (desc) or least, lowest (asc).</summary>
    Superlative,
    Rank,
    Count,
    Share,
    Compare,
    Or,
    And,
    Difference,
    Change,
    Movers,
    Why,
    Stopped,
    Started,
    CameOn,
    Producing,
    Above,
    AtLeast,
    Below,
    AtMost,
    Between,
    From,
    To,
    Since,
    Until,
    SamePeriod,
    YearBefore,
    MonthBefore,
    Trend,
    First,
    Peak,
    Fact,
    Describe,
    Dataset,
    Finding,
    Define,
    Sum,
    Average,
    OutOfScope,
    Instruction,
    Seen,
    Negation,
    Together,
    Only,
    Table,
    MakeIt,
    Reference,
    Where,
    All,
}

/// <param name="Value">Which of its kind: the measure, the dimension, the direction …</param>
internal sealed record Meaning(Concept Concept, string Value);

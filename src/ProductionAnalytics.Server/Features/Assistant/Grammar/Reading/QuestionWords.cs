namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

/// <summary>What is done with the measure: grouped, ranked, counted, compared, limited, followed through time.</summary>
internal static class QuestionWords
{
    public static IReadOnlyList<(Concept, string, string)> All { get; } =
    [
        (Concept.Dimension, "region", "region|area|protraction area|lease area|offshore area|basin area|block area"),
        (Concept.Dimension, "operator", "operator|company|operating company|oil company|player|firm"),
        (Concept.Dimension, "field", "field|oil field|oilfield|gas field"),
        (Concept.Dimension, "county", "county"),
        (Concept.Dimension, "state", "state"),
        (Concept.Dimension, "status", "well status|status"),
        (Concept.Dimension, "well_type", "well type|type of well|type|kind of well"),
        (Concept.Dimension, "dataset", "dataset|data set|data source|source of data"),
        (Concept.Dimension, "reservoir", "reservoir|formation|zone|pool"),
        (
            Concept.Dimension,
            "vintage",
            "vintage|well vintage|year of first production|start year|first production year"
        ),
        (Concept.Dimension, "well", "well|wellbore|borehole|producer|hole|bore|well bore"),
        (Concept.Dimension, "month", "month"),
        (Concept.Dimension, "quarter", "quarter"),
        (Concept.Dimension, "year", "year|calendar year"),
        (
            Concept.Interval,
            "month",
            "monthly|month by month|by month|per month|each month|every month|a month|month on month series|mth|for each month"
        ),
        (
            Concept.Interval,
            "quarter",
            "quarterly|quarter by quarter|by quarter|per quarter|each quarter|every quarter|for each quarter|a quarter"
        ),
        (
            Concept.Interval,
            "year",
            "yearly|annual|annually|year by year|by year|per year|each year|every year|per annum|for each year|a year|by calendar year"
        ),
        (
            Concept.By,
            "each",
            "each|each of them|each of these|each of those|each one of them|each one|individually|one by one"
        ),
        (
            Concept.By,
            "by",
            "by|per|break it down by|break that down by|break this down by|break them down by|split it by|split that by|split this by|divide by|divided by|divided into|separated by|separate by|sorted into|for each|each|every|across|split by|split into|broken down by|break down by|breakdown by|grouped by|group by|for every|according to|by each|breakdown"
        ),
        (
            Concept.Superlative,
            "desc",
            "top|best|highest|most|largest|biggest|greatest|max|maximum|leading|strongest|steepest|sharpest|deepest|severest|main|major|most productive|most prolific|peak performing|number one|came first|come first|came out on top|come out on top|ranked first|first place|at the top|no 1|heaviest|longest|hottest|more than any other"
        ),
        (
            Concept.Superlative,
            "asc",
            "worst|lowest|bottom|least|smallest|min|minimum|fewest|poorest|weakest|came last|come last|ranked last|finished last|last place|at the bottom|least productive|laggard|tiniest|shortest"
        ),
        (
            Concept.Rank,
            "rank",
            "rank|ranking|ranked|sort|sorted|order|ordered|league table|rank by|leaderboard|in order of|in descending order of|rate the"
        ),
        (
            Concept.Count,
            "count",
            "how many|number of|count|count of|no of|#|how often|tally|tally of|what number of|total number of|number with|number that|number having|number of those"
        ),
        (
            Concept.Share,
            "share",
            "share|how big a share|how large a share|how big a part|how large a part|how big wa the share|how large wa the share|how big is the share|how large is the share|what slice|slice of|share of|market share of|the share of|market share|percentage of|percent of|% of|per cent of|fraction of|proportion of|proportion|contribution|contribution of|contribute|contributed|what part of|part of|portion of|what percentage|what percent|which percentage|how much of"
        ),
        (
            Concept.Compare,
            "compare",
            "compare|compare to|compare against|compare itself to|beside|beside each other|next to each other|side to side|alongside|alongside each other|hold against|held against|compared|comparison|vs|versus|against|compared to|compared with|in comparison with|in comparison to|relative to|v|than|as opposed to|set against|side by side|over against|comparing|compare with|stack up against|next to"
        ),
        (
            Concept.Or,
            "or",
            "or|had the higher|has the higher|had the larger|has the larger|had the bigger|has the bigger|had the greater|has the greater|made the larger|made the bigger"
        ),
        (Concept.And, "and", "and|plus|as well as|along with|also|& "),
        (
            Concept.Difference,
            "more",
            "by how many|by how many barrel|by how many bbl|by how many mcf|by how much more|how much more|how much higher|how much larger|how much bigger|how many more|difference|difference between|the difference between|gap between|delta|gap|how much greater"
        ),
        (Concept.Difference, "change", "by how much|how much did|how much ha|how much wa|how strongly|how far did"),
        (Concept.Difference, "less", "how much less|how much lower|how much smaller|how many fewer|how many less"),
        (
            Concept.Change,
            "up",
            "increase|increased|rise|rose|risen|rising|grow|grew|grown|growing|growth|go up|went up|going up|up|jump|jumped|surge|surged|climb|climbed|gain|gained|improve|improved|improvement|higher|shoot up|shot up|rebound|boost|boosted|spike|spiked|uptick|ramp up|ramped up|soar|soared|better|increasing|added|became bigger|became larger|became higher|became more|become bigger|become larger|become higher|got bigger|got larger|got higher|got more|get bigger|went higher|larger than before"
        ),
        (
            Concept.Change,
            "down",
            "down|decrease|decreased|decline|declined|declining|fall|fell|fallen|falling|drop|dropped|dropping|go down|going down|lose|lost|collapse|collapsed|shrink|shrank|slump|slumped|dip|dipped|plunge|plunged|reduce|reduced|reduction|lower|lowered|bring down|brought down|cut back|downturn|crash|crashed|slid|slip|slipped|worsen|worsened|deteriorate|deteriorated|worse|decreasing|tumble|tumbled|sink|sank|halve|halved|became smaller|became less|became lower|become smaller|become less|become lower|got smaller|got less|got lower|get smaller|went lower"
        ),
        (
            Concept.Change,
            "any",
            "change|changed|develop|developed|evolve|evolved|move|moved|vary|varied|differ|changing|going up or down|up or down|go up or down"
        ),
        (Concept.Movers, "up", "gainer|biggest gain|gain by|top gain|largest gain|winner|riser"),
        (Concept.Movers, "down", "loser|losse|loss|decliner|faller"),
        (Concept.Movers, "both", "mover|biggest change|largest change|biggest mover"),
        (
            Concept.Why,
            "why",
            "why|what made|what ha made|how come|what caused|what cause|cause|caused|cause of|the cause of|reason|reason for|the reason for|explain|explanation|how did|what drove|what drive|what explain|what led to|because of what|what made|what is behind|what wa behind|what s behind|due to what|account for|driver|driver of|driver behind|factor behind|reason behind|behind|lie behind|responsible for the"
        ),
        (
            Concept.Stopped,
            "watering_out",
            "watered out|watering out|water out|wateringout|water out|went to water|turned to water"
        ),
        (
            Concept.Stopped,
            "down",
            "went down|were down|was down|are down|is down|stopped|stopped producing|stop producing|ceased|ceased producing|went offline|went off line|offline|off line|went off|shut down|dropped out|fell silent|no longer producing|no longer produce|quit producing|not producing any more|went dead|dead|died|stopped flowing|were lost|fell to zero|dropped to zero|went to zero|gone down|gone offline|did not produce in|idle since|taken offline|taken off line|taken out of service|out of service|withdrawn from service|mothballed|but shut in|but were shut in|and down in|and off in|and shut in in|and idle in|and offline in|but wa shut in|but not producing|but not in|but were not|but wa not|but did not|but no longer|but no more|but idle|but down|but were down|but off|but none in|and not in|and no longer in|fell silent"
        ),
        (
            Concept.CameOn,
            "came_on",
            "came back|came back on|returned|returned to production|restarted|resumed|were restored|came online again|back on|back online|reactivated|start up again|started up again|came on between|turned on"
        ),
        (
            Concept.Started,
            "started",
            "first production|first produced|started|start|started producing|start producing|started production|began|began producing|began production|begin producing|came on stream|came onstream|come on stream|came on|came online|come online|came on line|went online|on stream since|onstream|brought on|brought onto production|brought into production|put online|put on line|started up|start up|tied in|turned on|first oil|first gas|put on production|turned to production|new well|brought online|brought on line|brought on stream|coming online|went on stream|on production since|startup|start up|producing since|kicked off|put on stream|online since|first flow"
        ),
        (
            Concept.Producing,
            "producing",
            "producing|active|on line|on stream|online|on production|that produced|that produce|which produced|flowing|active producer|with production|having production|with any production|were producing|are producing|actually producing|currently producing"
        ),
        (
            Concept.Above,
            "above",
            "above|over|more than|greater than|higher than|larger than|exceeding|exceed|exceeded|exceeds|in excess of|beyond|>|bigger than|upward of|upwards of|better than|past|north of|crossed|crossing|crosses|passed|went above|go above|gone beyond|gone above|gone over|gone past|went over|went beyond|went past|moved above|moved over|moved past|got above|got over|rising above|rose above|rise above|climbed above|broke through|surpassing|surpassed|surpass|topped|topping"
        ),
        (
            Concept.AtLeast,
            "at_least",
            "at least|>=|\u2265|or more|no less than|not less than|minimum of|not below|no fewer than|and above|and more"
        ),
        (
            Concept.Below,
            "below",
            "below|under|less than|smaller than|lower than|fewer than|<|south of|short of|not even"
        ),
        (
            Concept.AtMost,
            "at_most",
            "at most|<=|\u2264|or less|no more than|not more than|maximum of|up to|not above|not exceeding|not over"
        ),
        (Concept.Fraction, "0.5", "half|one half|a half|half of"),
        (Concept.Fraction, "0.333333333333333333", "a third|one third|a third of|one third of"),
        (Concept.Fraction, "0.666666666666666667", "two third|two third of"),
        (Concept.Fraction, "0.75", "three quarter of|three fourth"),
        (Concept.Fraction, "0.25", "a quarter of|one quarter of|a fourth|one fourth"),
        (Concept.Between, "between", "between"),
        (
            Concept.From,
            "from",
            "from|aligned on|aligned to|aligned at|aligned with|counted since|starting in|starting|counted from|counting from|measured from|starting with|beginning with"
        ),
        (Concept.To, "to", "to|through|till|thru|\u2192|up through|until the end of"),
        (
            Concept.Since,
            "since",
            "since|since the start of|since the beginning of|since start of|since beginning of|from the start of|from the beginning of|after|as of|from then on|following|onwards from|starting from|beginning in|beginning"
        ),
        (Concept.Until, "until", "until|before|prior to|up until|by the end of|ahead of|earlier than"),
        (
            Concept.SamePeriod,
            "same",
            "same month|the same month|same month of|the same month of|same period|the same period|same period of|the same period of|same quarter|same quarter of|same half|same time|same months in|same month in|same period in|same quarter in|same time in|like for like"
        ),
        (
            Concept.YearBefore,
            "year",
            "a year before|a year earlier|a year ago|one year before|one year earlier|one year ago|year before|the year before|prior year|previous year|the previous year|the prior year|year over year|year on year|yoy|y o y|12 month earlier|12 month before|twelve month earlier|twelve month before|preceding year|year earlier|year ago|same month last year|same month a year earlier|same month a year before|same month the year before|same month of the year before|same month of the previous year"
        ),
        (
            Concept.YearBefore,
            "later",
            "one year later|a year later|the year after|year after|the following year|following year|the year after that|twelve month later|12 month later"
        ),
        (
            Concept.MonthBefore,
            "later",
            "the month after|month after|the following month|following month|one month later|a month later|month later"
        ),
        (
            Concept.MonthBefore,
            "month",
            "the month before|month before|a month before|a month earlier|one month before|one month earlier|previous month|the previous month|prior month|month over month|month on month|mom|m o m|preceding month|a month ago|month earlier"
        ),
        (
            Concept.Trend,
            "trend",
            "trend|over time|history|profile|evolution|development over time|curve|time series|timeline|through time|production history|path|trajectory|series|plot|chart|graph|as a chart|as a plot|as a graph|as a line|develop over time|over the year|over the years|through the years|historic|historical"
        ),
        (Concept.First, "first", "first|initial|opening"),
        (
            Concept.Peak,
            "peak",
            "peak|peak month on|peaked|peaking|peak month|peak production|its peak|high point|top out|topped out|all time high|summit|culminate"
        ),
        (
            Concept.Sum,
            "sum",
            "add|add up|sum|sum of|sum up|added up|add together|summed|adding up|summing|aggregate of|add all|sum over"
        ),
        (Concept.Average, "average", "average|mean|avg|median|typical|typically|on average|averaged|arithmetic mean"),
        (
            Concept.Negation,
            "not",
            "no|none|nothing|not|except|except for|without|excluding|exclude|excluded|other than|apart from|non|all but|outside|outside of|minus|but not|no longer in|leaving out|leave out|bar|ignoring wells|never|neither|nor|isnt|arent|didnt|dont|doesnt|wasnt|havent|hasnt"
        ),
        (
            Concept.Together,
            "together",
            "together|combined|jointly|in sum|taken together|in combination|altogether|as a whole|lumped together"
        ),
        (
            Concept.Only,
            "only",
            "only|just|restrict|restrict it to|restrict that to|restrict this to|limit it to|limit that to|limit this to|narrow it to|narrow it down to|narrow that down to|keep only|filter it to|filter it by|restrict to|limit to|limited to|restricted to|narrow to|narrow down to|filter to|filter by|filter on|exclusively|solely|but only|focus on"
        ),
        (
            Concept.Table,
            "table",
            "as a table|table|in a table|as table|tabulate|tabular|in table form|tabulated|as a list|list form|spreadsheet"
        ),
        (
            Concept.MakeIt,
            "make",
            "make it|leave it at|keep it at|cut it to|reduce it to|shorten it to|make that|change it to|change that to|instead|switch to|rather|replace by|replace with|swap to|now show|now with|now for"
        ),
        (Concept.MakeIt, "instead_of", "instead of|rather than|in place of|not by|not the"),
        (
            Concept.Reference,
            "it",
            "it|they|them|that in|this in|express that|express this|convert that|that one|those|these|theirs|its|their|there|same|the same|ditto|likewise|he|she|this one|same for|the same for|the above|and that"
        ),
        (
            Concept.Where,
            "where",
            "with|having|whose|that have|that had|which have|which had|who have|that has|which has|have|had|has|that made|which made|that produced more than"
        ),
        (
            Concept.All,
            "both",
            "both|both month|both year|both value|both number|both of them|all of them|all of those|either|any of them|everything|all"
        ),
    ];
}

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

/// <summary>What is known of wells and of the data beside volumes.</summary>
internal static class FactWords
{
    public static IReadOnlyList<(Concept, string, string)> All { get; } =
    [
        (
            Concept.Fact,
            "operator",
            "who operate|who is operating|who operated|who run|who is the operator|operated by whom|operator of|who own|who is operator|which company operate|which operator operate|whose well is|whose is|who is running|operating company of|who belong|operate|run by whom|who hold|which operator run|which company run|who is in charge of|which operator ha|operator behind"
        ),
        (
            Concept.Fact,
            "status",
            "status of|current status|well status of|what status|still on|still producing|still active|still flowing|is it on|still online|still alive|state of|what state is|what condition|status for|the status|still open"
        ),
        (
            Concept.Fact,
            "first_production",
            "first production date|date of first production|first production of|when did it start|first production month|start date|date of first oil|start of production|when wa first production|production start|onstream date|on stream date"
        ),
        (
            Concept.Fact,
            "last_production",
            "last production|last month in which|last month when|last month where|last month that it|final month in which|last month of output|when wa the last month|last time|most recently produce|last month with production|last month with any production|final month with production|last month it produced|last producing month|last month on production|final month of production|last produced|last production date|last month of production|latest production month|when last|most recent production"
        ),
        (Concept.Fact, "total_depth", "total depth|depth|how deep|measured depth|td|well depth"),
        (
            Concept.Fact,
            "water_depth",
            "water depth|depth of water|seabed depth|sea depth|how deep is the water|water depth at|depth of the water|sea floor depth"
        ),
        (
            Concept.Fact,
            "lateral_length",
            "lateral length|lateral|length of the lateral|horizontal length|horizontal section|how long is the lateral|how long is its lateral|how long is it lateral|how long is the horizontal section|how long a lateral|length of lateral|how long is the horizontal"
        ),
        (Concept.Fact, "api_number", "api number|api|api no|api well number|well number|uwi|api num|api id|well id"),
        (
            Concept.Fact,
            "spud_date",
            "spud date|spud|spudded|date of spud|when wa it drilled|when spudded|drilling date|drilled|when wa drilled"
        ),
        (
            Concept.Fact,
            "completion_date",
            "completion date|get completed|got completed|wa completed|were completed|wa it completed|been completed|completed on|date of completion|when completed|when wa it completed"
        ),
        (
            Concept.Fact,
            "location",
            "location|coordinate|latitude|longitude|lat lon|where is|where lie|position of|lat long|located|where are"
        ),
        (Concept.Fact, "field", "which field|what field|field of|in which field|field name|to which field"),
        (
            Concept.Fact,
            "region",
            "which area|what area|in which area|in which region|area of|region of|which area is|in what area|what region"
        ),
        (Concept.Fact, "county", "which county|what county|in which county|county of"),
        (Concept.Fact, "state", "which state|in which state"),
        (
            Concept.Fact,
            "reservoir",
            "which reservoir|what reservoir|which formation|reservoir of|formation of|which zone|into which reservoir|from which reservoir"
        ),
        (Concept.Fact, "well_type", "which type|what type|what type of well|what kind of well|well type of|type of"),
        (
            Concept.Fact,
            "months_on",
            "how many month did|how many month|number of month|month on production|month produced|producing month|month of production|month on|months with production|for how many month|how many producing month|count of month"
        ),
        (
            Concept.Describe,
            "describe",
            "describe|tell me about|detail|details of|information on|info on|info about|information about|overview of|summary of|summarise|summarize|what do you know about|facts about|header of|about|profile of|fact sheet|factsheet|data sheet|everything about|card of|full detail"
        ),
        (
            Concept.Dataset,
            "what",
            "how many month of data|what data|which data|what data do you have|data loaded|what is loaded|what is in the store|what have you got|loaded data|which dataset|what dataset|datasets loaded|data available|available data|what data is there|data do you have|data is there|data are there|data is available|data are available|data are loaded|data is loaded|which source|what source|list dataset|list the dataset|list all dataset|show dataset|dataset overview|how much data|what can i ask about|data coverage|what datasets exist|which datasets exist|data in here|what do you hold|what do you have"
        ),
        (
            Concept.Dataset,
            "records",
            "how many record|number of record|how many production record|number of production record|how many well month|number of well month|how many record of production|how many record are loaded|record count|count of record|how many monthly record"
        ),
        (
            Concept.Dataset,
            "months",
            "what is the latest month|what is the most recent month|which is the most recent month|most recent month in the store|most recent month in the data|newest month in the store|latest month in the store|last month in the store|most recent month loaded|newest data|freshest data|how fresh|latest data|what is the latest month loaded|what is the newest month|what is the newest month loaded|what is the last month loaded|which is the latest month|which is the newest month|covered|coverage|which month are covered|what period|which period|time span|date range|time range|how far back|how far do the data go|how far doe the data go|how recent|newest month|data cover|data begin|data end|data start|which years are loaded|which year are loaded|which month are loaded|which month are|period covered|how up to date|how current|how old is the data|years of data|year of data|months of data|month of data|first month loaded|last month loaded|up to date|span of the data|when do the data|when does the data|until when|how many years of"
        ),
        (Concept.Dataset, "lag", "reporting lag|lag|how late|how late is|reporting delay|delay|latency|late"),
        (
            Concept.Dataset,
            "credit",
            "credit|how do i have to credit|how do i credit|how should i credit|how must i credit|how to credit|how do i cite|how should i cite|how to cite|how must i cite|how do i have to cite|cite|citation|credit the source|cite the source|cite this|credit line|attribution|licence|license|where doe this data come from|where doe the data come from|where do the data come from|where are the data from|where is the data from|data come from|come from|whose data|origin of the data|data source|source of this data|source of the data|source of these data|who publish|who published|published by|provenance|acknowledge|where do you get|where did you get|real data|real company|is this real|fictional|synthetic|made up|invented|fake|genuine|is it real|actual company|citation for"
        ),
        (
            Concept.Finding,
            "",
            "data finding|finding|import finding|finding summary|what did the import find|import find|data quality|quality of the data|data problem|import problem|data issue|data error|issue|import report|quality issue|anomaly|what wa wrong|problem with the data|import log|data quality issue|error in the data|warning|import warning|quality check|quality problem"
        ),
        (
            Concept.Finding,
            "volume.negative",
            "negative volume|negative gas volume|negative oil volume|negative water volume|negative value|negative gas|negative oil|negative water|volume below zero|negative|negative number|negative figure|negative production|below zero|less than zero"
        ),
        (
            Concept.Finding,
            "days_on.exceeds_period",
            "day on longer than the month|day on exceed|more day on than|too many day|day on above|day on longer than|more day than the month|day on exceeding the month|days on beyond the month|more day on than the month ha|more day than the month ha|more day on than day in the month|impossible day on|too many day on|day on too long"
        ),
        (
            Concept.Finding,
            "volume.without_days",
            "volume without day on|without day on|no day on|missing day on|day on missing|volume without day|volume but no day on|without days-on|without producing day"
        ),
        (
            Concept.Finding,
            "api_number.malformed",
            "malformed api number|malformed api|invalid api number|wrong api number|bad api number|broken api number|malformed well number|api number malformed|api number that are malformed|malformed"
        ),
        (
            Concept.Finding,
            "position.null_island",
            "null island|null island position|position on null island|position at zero|position of zero|coordinate at zero|zero coordinate|coordinate of zero|location at zero|wrong position|wrong coordinate|0 0 coordinate|position 0 0"
        ),
        (Concept.Finding, "date.future", "date in the future|future date|month in the future|future month"),
        (
            Concept.Finding,
            "date.before_spud",
            "before spud|before it was spudded|production before spud|before the spud date"
        ),
        (Concept.Finding, "period.overlap", "overlapping period|overlap|overlapping|period overlap|overlapping record"),
        (Concept.Finding, "well.unknown", "unknown well|well that is not known|record of unknown well"),
        (Concept.Finding, "text.encoding", "encoding|wrong encoding|text encoding|character encoding"),
        (
            Concept.Finding,
            "record.repeated",
            "rejected as repeated|repeated|duplicate|duplicated|repeated record|repeated row|duplicate record|duplicate row|reported twice|twice|double entry|double record|doubled|repeat|as a repeat|as repeat|repetition"
        ),
        (
            Concept.Finding,
            "rejected",
            "rejected row|rejected record|rejected|reject|row were rejected|not loaded|refused row|rejection|thrown out|discarded"
        ),
        (
            Concept.Finding,
            "missing",
            "missing month|gap in the data|month missing|missing record|missing data|hole in the data|data gap|gap in record|month without record"
        ),
        (
            Concept.Define,
            "define",
            "what doe|what mean|what is a|what is an|mean|meaning|meaning of|define|definition|definition of|how do you compute|how is|how are|how do you calculate|calculated|computed|calculate|compute|formula|formula for|stand for|what is meant by|explain the term|what doe it mean|how do you define|calculation of|worked out|derive|derived|defined|how do i read|unit of|in what unit|which unit|in which unit|what unit|how do you work out|how do you get|explain what"
        ),
    ];
}

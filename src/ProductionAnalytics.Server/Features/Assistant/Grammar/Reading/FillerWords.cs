namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

/// <summary>Words of the language that change no answer. A word that is not here, not of the field and not in the data is asked about.</summary>
internal static class FillerWords
{
    public static IReadOnlyList<(Concept, string, string)> All { get; } =
    [
        (
            Concept.Filler,
            "",
            "a|an|the|of|in|on|at|for|is|are|was|were|wa|be|been|being|do|doe|did|does|done|i|me|my|we|us|our|you|your|as|so|then|well well|if|but|this|that|which|what|who|whom|whose|when|how|here|into|onto|out|off|during|within|among|amongst|overall|total|totals|totalling|in total|grand total|gross|net|amount|amounts|quantity|figure|figures|number|numbers|value|values|level|levels|data|dataset's|datum|result|results|please|pls|plz|thanks|thank|thx|cheers|hi|hello|hey|dear|kindly|ok|okay|yes|yeah|right|sure|good|morning|afternoon"
        ),
        (
            Concept.Filler,
            "",
            "use|used|uses|using|operated by|operated|run by|owned by|any|set|split|broken|break|say|says|said|print|respond|reply|show|shows|showing|give|gives|tell|list|lists|get|fetch|find|display|return|provide|bring|see|view|look|looking|want|wants|wanted|like|would|could|can|may|might|need|needs|let|lets|know|wonder|wondering|curious|interested|check|pull|run|report|reported|reports|reporting|present|hand|out of|question|ask|asking|asked|answer|quick|quickly|now|again|back|too|still|already|yet|really|actually|basically|exactly|precisely|approximately|roughly|about how|around|circa|ca|simply|maybe|perhaps|possible|possibly"
        ),
        (
            Concept.Filler,
            "",
            "make|makes|made|making|produce|produced|produces|deliver|delivered|delivers|yield|yielded|pump|pumped|flow|flowed|lift|lifted|generate|generated|recover it|extract|extracted|sum it|come|came|comes|coming|go|goes|went|gone|reach|reached|amounted|see|saw|seen|post|posted|account|accounted|account for it|belong|belongs|run|runs|operate it|exist|exists|existing|contain|contains|count as|hold|holds|record|records|row|rows|entry|entries|register|registered|book|booked|stand|stands|stood|put|take|took|taken|happen|happened|turn|turned|end|ended|perform|performed|performing|performance|due"
        ),
        (
            Concept.Filler,
            "",
            "there|s|t|re|ll|ve|d'|im|ive|id|youre|whats|wheres|hows|whos|lets|theres|etc|eg|ie|e g|i e|vs.|per se|namely|namely|much|many|some|any|other|such|own|very|quite|entire|whole|full|complete|individual|single|respective|respectively|different|given|certain|particular|specific|each other|one|ones|thing|things|stuff|way|case|part|parts|regard|regarding|respect|concerning|terms|term|in terms of|based|basis|wise|month's|year's|period|window|time|times|date|dates|day|days|calendar|week|weeks"
        ),
        (
            Concept.Filler,
            "",
            "the gulf|gulf of mexico|us gulf|the gulf of mexico|gulf of america|gom|offshore|us|usa|ocs|bureau|sites|site|portfolio|group|groups|grouping|category|categories|class|name|names|named|called|code|codes|label|id|ids|inc|llc|lp|corp|corporation|ltd|co|limited|company's"
        ),
        (
            Concept.Filler,
            "",
            "while|whereas|because|since when|although|however|therefore|thus|hence|moreover|furthermore|regardless|per well's|via|upon|toward|towards|along|behind|near|next|up and|over in|throughout|once|twice as|ago|later|earlier|meanwhile|currently|recently|lately|presently|nowadays|today's|just now|at the moment|at present|these days|simple|short|brief|briefly|nice|great|fine|sorry|excuse|welcome|help|assist|assistant|bot|computer|machine|question is|dear assistant|mate|guys|team's|folks"
        ),
        (
            Concept.Filler,
            "",
            "send|large|big|bigger|larger|preparing|prepare|annual report|writing|drafting|draft|working on|compiling|compile|collecting|collect|quote|grateful|glad|happy|appreciate|love|thankful|obliged|two value|the two value|the two month|two number|the two number|two figure|bring up|brought up|how wa|idea|any idea|recover|recovered|recovery|which ones|position|in question|concerned|as regards|as for|when it comes to|speaking of|talking about|back then|at that time|alone|on it own|own account|by itself|calendar year|in terms of|sort of|kind of|and such|altogether now|for comparison only|for reference|on file|on the books|out of the ground|from the ground|am|student|analyst|newcomer|beginner|new here|i am an engineer|as an engineer|i am the manager|for my manager|for my boss|my boss|my manager|my team|our team|the team|for our team|my colleague|a colleague|publish|from here|please tell|quantity of|quantity|ran|expressed|express|converted|quoted|stated|noted|marked|tagged|identified|detected|spotted|discovered|caught|raised|attained|attain|achieved|achieve|experienced|experience|suffered|encountered|enjoyed|observed|observe|registered|obtained|obtain|brought|slide|deck|presentation|meeting|memo|email to|note|notes|review|morning review|flag|flagged|got|has got|have got|doing|found|import|imports|the import|importer|by the import|in the import|during import|at import|same as|more|less|few|several|couple|various|multiple|another|double|triple|than the|it's|thats|that's|isn|aren|don|doesn|won|couldn|according|actual|reported as|latest figures|available|loaded|imported|stored|present in|in the data|in the database|in the store|in the system|database|system|store|world's|measured|total of|produced by|came from|coming from|made by|held by|from wells|recorded|summary|summaries|statistics|stats|stat|kpi|kpis|metric|metrics|measure|measures|cover|covering|covers"
        ),
    ];
}

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

/// <summary>What no tool answers, by what is wanted; and words that try to steer the assistant, which are words like any other.</summary>
internal static class ScopeWords
{
    public static IReadOnlyList<(Concept, string, string)> All { get; } =
    [
        (
            Concept.OutOfScope,
            "forecast",
            "forecast|is left|are left|oil left|gas left|left over|left in|in the ground|still in the ground|left in the ground|left to produce|remain in the ground|where do you see|do you see|where will|foresee|anticipate|forecasting|forecasted|predict|prediction|predicted|project|projected|projection|will|wont|going to|next month|next year|next quarter|next week|expected|expect|outlook|extrapolate|extrapolation|eur|estimated ultimate recovery|ultimate recovery|reserve|remaining|remaining reserve|decline curve|decline curve analysis|dca|type curve|future|in the future|p50|p10|p90|recoverable|tomorrow|coming month|coming year|ooip|stoiip|in place|recovery factor|remaining life|shall|would produce|would make|might produce|could produce|arps|b factor|economic limit|simulate|simulation|what if|budget|guidance|soon|upcoming|estimate|gonna"
        ),
        (
            Concept.OutOfScope,
            "economics",
            "price|wti|brent|henry hub|revenue|cost|opex|capex|npv|npv10|irr|profit|profitable|profitability|dollar|$|usd|eur o|\u20ac|euro|money|royalty|royalties|tax|payout|payback|economic|economics|breakeven|break even|cash flow|cashflow|income|earning|margin|value in dollar|worth|loe|stock|share price|market cap|valuation|invest|investment|buy|sell|expensive|cheap|pay|paid|market|hedge|hedging|ebitda|dividend|per barrel cost"
        ),
        (
            Concept.OutOfScope,
            "people",
            "can i call|could i call|i call|to call|should i call|ceo|cfo|cto|chief executive|engineer|geologist|geophysicist|manager|responsible|phone|phone number|telephone|email|e mail|address|employee|staff|headcount|who work|contact|contact person|person|people|team|boss|president|chairman|salary|owner name|founder|foreman|pumper|crew|supervisor|birthday|directors|landman"
        ),
        (
            Concept.OutOfScope,
            "advice",
            "how do i|how can i|how to|how would i|how might we|get more|make more money|increase production|should|should we|should i|recommend|recommendation|advise|advice|optimise|optimize|optimal|optimum|optimisation|optimization|choke|choke size|best choke size|best practice|how can we|how could we|how do we|what can we do|strategy|drill another|where to drill|workover candidate|candidate for|suggest|opinion|do you think|worthwhile|ought|what would you|better to drill|improve recovery|stimulate|stimulation|refrac|frac design|artificial lift|which pump|abandon it"
        ),
        (
            Concept.OutOfScope,
            "change",
            "delete|remove|drop the|erase|update|edit|modify|overwrite|insert|rename|create|import the|upload|set the value|set the status|set the operator|set the volume|set the record|write to|truncate|correct the|purge|wipe|alter|undo|merge the|reassign|drop table|fix the data|change the operator of|change the status|enter|save|store the|add a well|add a record|add well|add record"
        ),
        (
            Concept.OutOfScope,
            "inside",
            "system prompt|prompt|your prompt|your instruction|your system|your rule|instruction|your configuration|api key|your password|password|secret|token|source code|your code|which model are you|what model|are you chatgpt|chatgpt|gpt|llm|jailbreak|developer mode|environment variable|database schema|connection string|sql|configuration|your developer|hidden|admin mode|internal"
        ),
        (
            Concept.OutOfScope,
            "others",
            "ask you|asked you|my colleague ask|colleague ask|colleague asked|other user|other users question|other people|another user|other user s|question other user asked|what did other|what have other|other person|colleague|who else|someone else|everybody else|user list|account|user account|logged in|signed in|log in|audit|who asked|chat history of|conversation of|conversations of"
        ),
        (
            Concept.OutOfScope,
            "beyond",
            "co2|emission|carbon|methane|flaring|flared|flare|vented|spill|safety|accident|incident|weather|hurricane|temperature|pressure|permeability|porosity|seismic|log curve|core sample|rig|rig count|drilling cost|joke|poem|sing|song|recipe|news|capital of|football|president of|translate|ethane|helium|h2s|sulphur|sulfur|api gravity|viscosity|pvt|bottomhole|tubing pressure|wellhead pressure|casing|tubing|hse|esg|greenhouse|pipeline|tanker|refinery|export terminal|working interest|net revenue interest|lease holder|lessee|bid|lease sale|acreage"
        ),
        (
            Concept.Instruction,
            "instruction",
            "ignore|disregard|forget|pretend|act as|you are now|you are|roleplay|role play|from now on|repeat after me|override|bypass|obey|pirate|as an ai|all rule|rule|previous instruction|above instruction|the above"
        ),
        (
            Concept.Seen,
            "seen",
            "what i am looking at|what im looking at|what i look at|i am looking at|im looking at|what i see|current view|this view|current filter|this filter|my filter|current selection|this selection|my selection|selected well|the selection|on screen|on my screen|on the screen|shown here|in view|on the map|on this page|this page|what is shown|whats shown|shown on the page|currently shown|currently selected|the filtered well|filtered well|with the filter|this dashboard|current page|displayed|visible well|what you see here|the selected"
        ),
    ];
}

using System.Collections.Concurrent;

namespace ProductionAnalytics.Browser.Tests.Platform;

/// <summary>What a browser complains of while somebody uses the app: errors, refused content, requests to other places.</summary>
internal sealed class Complaints
{
    private const string TellOfRefusals =
        "addEventListener('securitypolicyviolation', e => console.error(`Refused by the content security policy: ${e.violatedDirective} ${e.blockedURI}`))";

    private readonly ConcurrentQueue<string> heard = new();
    private readonly ConcurrentQueue<string> foreseen = new();

    public static async Task<Complaints> Of(IBrowserContext context, Uri home)
    {
        var complaints = new Complaints();
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.heard.Enqueue($"console: {message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => complaints.heard.Enqueue($"uncaught: {error.Error}");
        context.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !home.IsBaseOf(new Uri(request.Url)))
                complaints.heard.Enqueue($"a request to another place: {request.Url}");
        };
        await context.AddInitScriptAsync(TellOfRefusals);
        return complaints;
    }

    /// <summary>A complaint that belongs to the story, such as the browser's own line about a refused request.</summary>
    public void Foresee(string part) => foreseen.Enqueue(part);

    public IEnumerable<string> Unforeseen() =>
        heard.Where(complaint => !foreseen.Any(part => complaint.Contains(part, StringComparison.Ordinal)));
}

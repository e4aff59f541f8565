namespace ProductionAnalytics.Server.Platform.Settings;

/// <summary>The language model that the assistant may use; without one it goes by its grammar alone.</summary>
/// <param name="Endpoint">Of an interface like OpenAI's, up to its version.</param>
/// <param name="ApiKey">Null where the endpoint wants none.</param>
public sealed record AssistantSettings(Uri Endpoint, string Model, string? ApiKey)
{
    internal static AssistantSettings? From(SettingReader read)
    {
        var provider = read.OneOf("ASSISTANT_PROVIDER", AssistantProvider.None);
        if (provider == AssistantProvider.None)
            return null;

        var endpoint = read.Text("ASSISTANT_ENDPOINT", Usual(provider));
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new OperatorException(
                $"ASSISTANT_ENDPOINT is '{endpoint}', but must be an address such as http://localhost:11434/v1."
            );
        if (read.Text("ASSISTANT_MODEL", "") is not { Length: > 0 } model)
            throw new OperatorException("ASSISTANT_MODEL is not set, but ASSISTANT_PROVIDER is: name the model.");

        return new AssistantSettings(
            uri,
            model,
            read.Text("ASSISTANT_API_KEY", "") is { Length: > 0 } key ? key : null
        );
    }

    private static string Usual(AssistantProvider provider) =>
        provider switch
        {
            AssistantProvider.Ollama => "http://localhost:11434/v1",
            AssistantProvider.Anthropic => "https://api.anthropic.com/v1",
            _ => "https://api.openai.com/v1",
        };
}

public enum AssistantProvider
{
    None,

    /// <summary>OpenAI, or any endpoint like it.</summary>
    OpenAi,
    Ollama,

    /// <summary>By its endpoint that is like OpenAI's.</summary>
    Anthropic,
}

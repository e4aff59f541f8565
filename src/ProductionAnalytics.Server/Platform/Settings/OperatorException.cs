namespace ProductionAnalytics.Server.Platform.Settings;

/// <summary>Something only an operator can mend. The message is a sentence that says what; a setting is named.</summary>
public sealed class OperatorException(string message) : Exception(message);

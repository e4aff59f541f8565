using ProductionAnalytics.Server.Ingest.Demo;

namespace ProductionAnalytics.Server.Ingest.Synthetic;

/// <summary>A well of an invented basin as a file would state it, and its months in order.</summary>
internal sealed record SyntheticWell(SourceWell Header, IReadOnlyList<DemoMonth> Months);

using ProductionAnalytics.Server.Cli;

return await CommandLine.Run(args);

/// <summary>Named so that tests can start the server.</summary>
public partial class Program;

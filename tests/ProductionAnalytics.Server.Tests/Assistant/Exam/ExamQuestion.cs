using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ProductionAnalytics.Server.Tests.Assistant.Exam;

/// <summary>A question of the exam, as tests/data/assistant/README.md says.</summary>
public sealed class ExamQuestion
{
    public string Id { get; set; } = "";
    public string Store { get; set; } = "";
    public List<string> Asks { get; set; } = [];
    public string Behaviour { get; set; } = "";
    public string? Reason { get; set; }
    public string? Sql { get; set; }
    public string? Unit { get; set; }
    public List<string> Says { get; set; } = [];

    public static readonly IReadOnlyList<string> Groups = ["look-ups", "rankings", "compound", "ambiguous", "traps"];

    /// <summary>The questions of a group.</summary>
    public static IReadOnlyList<ExamQuestion> Of(string group) =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<List<ExamQuestion>>(
                File.ReadAllText(Path.Combine(Repository.Root, "tests", "data", "assistant", $"{group}.yaml"))
            );
}

using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ProductionAnalytics.Bench.Assistant;

/// <summary>A question of the exam that needs no other before it.</summary>
internal sealed record ExamMessage(string Group, string Text)
{
    /// <summary>dev/bench starts at the root of the repository.</summary>
    private static readonly string Folder = Path.Combine("tests", "data", "assistant");

    public static readonly IReadOnlyList<ExamMessage> All =
    [
        .. from file in Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal)
        from question in Reader.Deserialize<List<Question>>(File.ReadAllText(file))
        where question is { Store: "bsee", Asks.Count: 1 }
        select new ExamMessage(Path.GetFileNameWithoutExtension(file), question.Asks[0]),
    ];

    private static IDeserializer Reader =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .IgnoreUnmatchedProperties()
            .Build();

    private sealed class Question
    {
        public string Store { get; set; } = "";
        public List<string> Asks { get; set; } = [];
    }
}

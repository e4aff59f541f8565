using System.CommandLine;
using ProductionAnalytics.Bench;
using ProductionAnalytics.Bench.Http;
using ProductionAnalytics.Bench.Import;

var json = new Option<bool>("--json") { Description = "Print one object a line.", Recursive = true };
var root = new RootCommand("Measures the product on this machine, each figure as a ratio in one run.") { json };
var import = new Command("import", "Import of a file, beside bare parsing and bare writing of the same rows.");
import.SetAction((parsed, ct) => ImportBench.Run(new Results(parsed.GetValue(json)), ct));
root.Add(import);
var http = new Command("http", "How long one client waits for lists, analytics, tiles and the whole dashboard.");
http.SetAction((parsed, ct) => HttpBench.Run(new Results(parsed.GetValue(json)), ct));
root.Add(http);
return await root.Parse(args).InvokeAsync();

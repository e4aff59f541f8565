using System.CommandLine;
using ProductionAnalytics.Bench;
using ProductionAnalytics.Bench.Assistant;
using ProductionAnalytics.Bench.Cube;
using ProductionAnalytics.Bench.Http;
using ProductionAnalytics.Bench.Import;
using ProductionAnalytics.Bench.Load;
using ProductionAnalytics.Bench.Map;
using ProductionAnalytics.Bench.Tiles;

var json = new Option<bool>("--json") { Description = "Print one object a line.", Recursive = true };
var root = new RootCommand("Measures the product on this machine, each figure as a ratio in one run.") { json };
var import = new Command("import", "Import of a file, beside bare parsing and bare writing of the same rows.");
import.SetAction((parsed, ct) => ImportBench.Run(new Results(parsed.GetValue(json)), ct));
root.Add(import);
var http = new Command("http", "How long one client waits for lists, analytics, tiles and the whole dashboard.");
http.SetAction((parsed, ct) => HttpBench.Run(new Results(parsed.GetValue(json)), ct));
root.Add(http);
var millions = new Option<int>("--millions")
{
    Description = "Well-months that the databases are given, in millions.",
    DefaultValueFactory = _ => 20,
};
var cube = new Command("cube", "Monthly sums of the cube, beside a plain read, DuckDB and PostgreSQL.") { millions };
cube.SetAction((parsed, ct) => CubeBench.Run(new Results(parsed.GetValue(json)), parsed.GetValue(millions), ct));
root.Add(cube);
var duckdb = new Command("duckdb", "Monthly sums of the cube, beside DuckDB. A part of cube.") { millions };
duckdb.SetAction(
    async (parsed, _) =>
    {
        await CubeBench.BesideDuckDb(new Results(parsed.GetValue(json)), parsed.GetValue(millions));
        return 0;
    }
);
root.Add(duckdb);
var size = new Option<int>("--millions") { Description = "Well-months, in millions.", DefaultValueFactory = _ => 100 };
var ready = new Command("ready", "From the start on a snapshot to the first right answer. A part of cube.") { size };
ready.SetAction((parsed, ct) => ReadyBench.Run(new Results(parsed.GetValue(json)), parsed.GetValue(size), ct));
root.Add(ready);
var visible = new Command("visible", "From a commit to the cube that has it. A part of cube.");
visible.SetAction((parsed, ct) => VisibleBench.Run(new Results(parsed.GetValue(json)), ct));
root.Add(visible);
var load = new Command("load", "Sixteen clients on two million well-months, and jumps in their table. A part of http.");
load.SetAction((parsed, ct) => LoadBench.Run(new Results(parsed.GetValue(json)), ct));
root.Add(load);
var map = new Command("map", "The map drawn in software with all boreholes: busy stretches and gaps between frames.");
var invented = new Option<int?>("--wells") { Description = "Invented wells in place of the boreholes." };
map.Add(invented);
map.SetAction((parsed, ct) => MapBench.Run(new Results(parsed.GetValue(json)), parsed.GetValue(invented), ct));
root.Add(map);
var wells = new Option<int>("--wells")
{
    Description = "Wells on the map, each with two months.",
    DefaultValueFactory = _ => 1_000_000,
};
var tiles = new Command("tiles", "Tiles of a million wells at every zoom, and the search for names.") { wells };
tiles.SetAction((parsed, ct) => TilesBench.Run(new Results(parsed.GetValue(json)), parsed.GetValue(wells), ct));
root.Add(tiles);
var assistant = new Command("assistant", "The questions of the exam, put to the assistant on two million well-months.");
assistant.SetAction((parsed, ct) => AssistantBench.Run(new Results(parsed.GetValue(json)), ct));
root.Add(assistant);
return await root.Parse(args).InvokeAsync();

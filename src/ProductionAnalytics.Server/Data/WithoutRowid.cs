using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace ProductionAnalytics.Server.Data;

/// <summary>
/// Keeps a table's rows in the order of its key, so that a well's history is one run of pages. EF has no word for it,
/// so it is added to the statement, also when EF rebuilds the table.
/// </summary>
internal sealed class WithoutRowid(
    MigrationsSqlGeneratorDependencies dependencies,
    IRelationalAnnotationProvider annotations
) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private static readonly string[] Tables = ["production", "production_history", "changes"];

    protected override void Generate(
        CreateTableOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true
    )
    {
        base.Generate(operation, model, builder, terminate: false);
        if (Tables.Contains(operation.Name.Replace("ef_temp_", "", StringComparison.Ordinal)))
            builder.Append(" WITHOUT ROWID");
        if (!terminate)
            return;

        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}

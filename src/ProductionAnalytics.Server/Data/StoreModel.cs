using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data.Accounts;

namespace ProductionAnalytics.Server.Data;

/// <summary>Keys, indexes and collations of the store. Names become snake_case by convention.</summary>
internal static class StoreModel
{
    public static void Describe(ModelBuilder model, string? textCollation)
    {
        Sources(model);
        Wells(model);
        Production(model);
        Bookkeeping(model);
        AccountsModel.Describe(model);

        if (textCollation is null)
            return;
        foreach (
            var property in model
                .Model.GetEntityTypes()
                .Where(e => !e.IsMappedToJson())
                .SelectMany(e => e.GetProperties())
        )
            if (property.ClrType == typeof(string) || property.GetValueConverter()?.ProviderClrType == typeof(string))
                property.SetCollation(textCollation);
    }

    private static void Sources(ModelBuilder model)
    {
        model.Entity<Dataset>().HasKey(d => d.Key);
        model.Entity<RegionLabel>().HasKey(l => new { l.DatasetKey, l.Code });
        model.Entity<Dataset>().HasMany<RegionLabel>().WithOne().HasForeignKey(l => l.DatasetKey);
        model.Entity<Import>().ToTable("imports").HasKey(i => i.Id);
        model.Entity<Import>().Property(i => i.Id).ValueGeneratedOnAdd();
        model.Entity<ImportFile>().ToTable("import_files").HasKey(f => new { f.ImportId, f.Number });
        model.Entity<Import>().HasMany<ImportFile>().WithOne().HasForeignKey(f => f.ImportId);
        model.Entity<ImportFinding>().ToTable("import_findings").HasKey(f => new { f.ImportId, f.Number });
        model.Entity<ImportFinding>().HasIndex(f => new { f.WellId, f.ImportId });
        model.Entity<Import>().HasMany<ImportFinding>().WithOne().HasForeignKey(f => f.ImportId);
    }

    private static void Wells(ModelBuilder model)
    {
        var well = model.Entity<Well>();
        well.HasKey(w => w.Id);
        well.Property(w => w.Id).ValueGeneratedOnAdd();
        well.Ignore(w => w.AliasList);
        well.HasIndex(w => new { w.DatasetKey, w.SourceKey }).IsUnique();
        well.HasIndex(w => new { w.Name, w.Id });
        well.HasIndex(w => w.ApiNumber);
        well.HasIndex(w => w.Region);
        well.HasOne<Dataset>().WithMany().HasForeignKey(w => w.DatasetKey).OnDelete(DeleteBehavior.Restrict);

        model.Entity<WellHistory>().HasKey(h => new { h.WellId, h.Version });

        var totals = model.Entity<WellTotals>();
        totals.HasKey(t => t.WellId);
        totals.Property(t => t.WellId).ValueGeneratedNever();
        totals.HasIndex(t => t.FirstMonth);
        totals.HasOne<Well>().WithOne().HasForeignKey<WellTotals>(t => t.WellId);
    }

    private static void Production(ModelBuilder model)
    {
        var production = model.Entity<ProductionRecord>().ToTable("production");
        production.HasKey(p => new
        {
            p.WellId,
            p.Period,
            p.Date,
        });
        production.HasIndex(p => new { p.Date, p.WellId });
        production
            .HasIndex(p => p.WellId)
            .HasFilter("period <> 1 OR derived IS NOT NULL")
            .HasDatabaseName("ix_production_other_than_months");
        production.HasOne<Well>().WithMany().HasForeignKey(p => p.WellId).OnDelete(DeleteBehavior.Restrict);

        model
            .Entity<ProductionHistory>()
            .HasKey(p => new
            {
                p.WellId,
                p.Period,
                p.Date,
                p.Version,
            });
    }

    private static void Bookkeeping(ModelBuilder model)
    {
        model.Entity<StoreVersion>().ToTable("store_version").HasKey(v => v.Id);
        model.Entity<StoreVersion>().Property(v => v.Id).ValueGeneratedNever();
        model.Entity<Change>().HasKey(c => new { c.Version, c.WellId });
        model.Entity<Change>().HasIndex(c => c.At);
        model.Entity<IdempotencyKey>().HasKey(k => k.Key);
        model.Entity<IdempotencyKey>().HasIndex(k => k.StartedAt);
        model.Entity<KeptSelection>().ToTable("selections").HasKey(s => s.Id);
        model.Entity<KeptSelection>().HasIndex(s => s.UsedAt);
        model.Entity<StoreVersion>().HasData(new StoreVersion());
        model.Entity<Dataset>().HasData(KnownDatasets.Manual);
    }
}

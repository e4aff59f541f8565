import { Component, computed, input } from '@angular/core';
import { BeforeAndAfter, Import } from '../../api';
import { displayUnit, full, MISSING } from '../../format/numbers';
import { Card } from '../../ui/card';

interface Line {
  readonly name: string;
  readonly tone: string;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** What the datasets of an import had produced in all before it, and after. */
@Component({
  selector: 'pa-totals-card',
  imports: [Card],
  templateUrl: './totals-card.html',
  styleUrls: ['../../ui/card-host.css', './totals-card.css'],
})
export class TotalsCard {
  readonly import = input.required<Import | undefined>();

  protected readonly lines = computed<Line[]>(() => {
    const shown = this.import();
    if (shown === undefined) return [];
    const { totals, oil_unit, gas_unit, water_unit } = shown;
    return [
      line('Oil', 'oil', oil_unit, totals.oil),
      line('Gas', 'gas', gas_unit, totals.gas),
      line('Water', 'water', water_unit, totals.water),
    ];
  });
  protected readonly counts = computed(() => {
    const shown = this.import();
    if (shown === undefined) return [];
    return [
      { name: 'rows read', value: full(shown.rows_read) },
      { name: 'new', value: full(shown.inserted) },
      { name: 'updated', value: full(shown.updated) },
      { name: 'unchanged', value: full(shown.unchanged) },
      { name: 'rejected', value: full(shown.rejected) },
      { name: 'edits kept', value: full(shown.kept_edits) },
    ];
  });
}

function line(name: string, tone: string, unit: string, { before, after }: BeforeAndAfter): Line {
  const change = before === null && after === null ? null : (after ?? 0) - (before ?? 0);
  const sign = change !== null && change > 0 ? '+' : '';
  return {
    name,
    tone,
    unit: displayUnit(unit),
    before: full(before),
    after: full(after),
    change: change === null ? MISSING : change === 0 ? 'no change' : sign + full(change),
  };
}

import { Component, computed, inject, input } from '@angular/core';
import { count, full } from '../../format/numbers';
import { Cluster } from './clusters';
import { MapTheme } from './map-tokens';
import { HOLLOW, STATUS_GROUPS } from './status-groups';

/** What a ring holds. */
@Component({
  selector: 'pa-cluster-card',
  template: `
    <h3 class="num">{{ title() }}</h3>
    <ul>
      @for (row of rows(); track row.label) {
        <li>
          <i [class.hollow]="row.hollow" [style.--c]="row.colour"></i> {{ row.label }}
          <span class="num">{{ row.count }}</span>
        </li>
      }
    </ul>
    <p>Click to zoom in</p>
  `,
  styleUrl: './cluster-card.css',
})
export class ClusterCard {
  readonly cluster = input.required<Cluster>();
  private readonly tokens = inject(MapTheme).tokens;

  protected readonly title = computed(() => count(this.cluster().count, 'well'));
  protected readonly rows = computed(() =>
    STATUS_GROUPS.map(({ key, label, token }, i) => ({
      label,
      colour: this.tokens()[token],
      hollow: key === HOLLOW,
      wells: this.cluster().groups[i]?.[1] ?? 0,
      count: full(this.cluster().groups[i]?.[1] ?? 0),
    })).filter(({ wells }) => wells > 0),
  );
}

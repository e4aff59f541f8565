import { Component, computed, inject } from '@angular/core';
import { ServerConfig } from '../../api';
import { monthName } from '../../format/dates';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Sparkline, sparkPath } from '../../ui/sparkline';
import { DashboardData } from './dashboard-data';
import { areaBelow, Change, Figure, figures } from './figures';

const ARROWS = { up: '↑', down: '↓', same: '→', unknown: '' };
const SPOKEN = { up: 'up', down: 'down', same: 'unchanged', unknown: 'not known' };

/** The latest complete month in six numbers. */
@Component({
  selector: 'pa-figure-cards',
  imports: [Card, Icon, Sparkline],
  templateUrl: './figure-cards.html',
  styleUrl: './figure-cards.css',
})
export class FigureCards {
  protected readonly data = inject(DashboardData);
  private readonly config = inject(ServerConfig).config;

  protected readonly places = [1, 2, 3, 4, 5, 6];
  protected readonly figures = computed(() => {
    const summary = this.data.summary.shown();
    if (summary === undefined) return undefined;
    return figures(summary, this.data.shownHistory(), this.config().boe_mcf);
  });
  protected readonly month = computed(() => monthName(this.data.summary.shown()?.month));

  protected area({ line }: Figure): string {
    return areaBelow(sparkPath(line, 100, 24), 24);
  }

  protected arrow({ direction, text }: Change): string {
    return `${ARROWS[direction]} ${text}`.trim();
  }

  protected spoken({ direction, text, since }: Change): string {
    const by = direction === 'unknown' ? '' : ` by ${text}`;
    return `${SPOKEN[direction]}${by} on the ${since} before`;
  }

  protected lineLabel({ name, line }: Figure): string {
    return `${name}, the last ${line.length} months; the values are in the table of the production chart`;
  }
}

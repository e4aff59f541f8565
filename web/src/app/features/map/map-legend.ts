import { Component, computed, inject, signal } from '@angular/core';
import { compact } from '../../format/numbers';
import { Units } from '../../settings/units';
import { mediaQuery } from '../../settings/remembered';
import { Icon } from '../../ui/icon';
import { COLOUR_BY, COLOUR_NAMES } from './colouring';
import { MapState } from './map-state';
import { MapTheme } from './map-tokens';
import { legendVolumes, radiusOf, SIZE_BY, SIZE_NAMES } from './sizing';
import { HOLLOW } from './status-groups';

/** What colours and sizes mean, and the choice of both. */
@Component({
  selector: 'pa-map-legend',
  imports: [Icon],
  templateUrl: './map-legend.html',
  styleUrl: './map-legend.css',
  host: { role: 'group', 'aria-label': 'Legend' },
})
export class MapLegend {
  protected readonly state = inject(MapState);
  private readonly tokens = inject(MapTheme).tokens;
  private readonly units = inject(Units).system;
  private readonly narrow = mediaQuery('(max-width: 899px)');

  private readonly chosen = signal<boolean | undefined>(undefined);
  /** Folded where it would cover the map, until somebody opens it. */
  protected readonly open = computed(() => this.chosen() ?? !this.narrow());

  protected readonly colourChoices = COLOUR_BY.map((value) => ({ value, name: COLOUR_NAMES[value] }));
  protected readonly sizeChoices = SIZE_BY.map((value) => ({ value, name: SIZE_NAMES[value] }));
  protected readonly swatches = computed(() =>
    this.state.colouring().swatches.map((swatch) => ({
      label: swatch.label,
      colour: this.tokens()[swatch.token],
      hollow: swatch.value === HOLLOW && this.state.colourBy() === 'status',
    })),
  );
  protected readonly sizes = computed(() => {
    const [by, units] = [this.state.sizeBy(), this.units()];
    const unit = units === 'field' ? 'boe' : 'Sm³ o.e.';
    return legendVolumes(by, units).map((volume) => ({
      radius: radiusOf(volume, by, units),
      label: volume === 0 ? '0' : compact(volume, unit),
    }));
  });

  protected toggle(): void {
    this.chosen.set(!this.open());
  }

  protected setColour(event: Event): void {
    this.state.set('colour', (event.target as HTMLSelectElement).value);
  }

  protected setSize(event: Event): void {
    this.state.set('size', (event.target as HTMLSelectElement).value);
  }
}

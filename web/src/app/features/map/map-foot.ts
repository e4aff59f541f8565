import { Component, computed, inject, input } from '@angular/core';
import { position } from '../../format/identifiers';
import { MapState } from './map-state';
import { scaleBar } from './scale-bar';

/** Scale, position and whose data it is: always there. */
@Component({
  selector: 'pa-map-foot',
  template: `
    @if (bar(); as bar) {
      <span class="bar" [style.width.px]="bar.width" aria-hidden="true"></span>
      <span class="num" aria-label="Scale">{{ bar.label }}</span>
    }
    <span class="position num">{{ at() }}</span>
    <span class="credit" [title]="credit()">{{ credit() }}</span>
  `,
  styleUrl: './map-foot.css',
})
export class MapFoot {
  readonly credits = input.required<readonly string[]>();
  private readonly state = inject(MapState);

  protected readonly bar = computed(() => {
    const frame = this.state.frame();
    return frame && scaleBar(frame.centre[1], frame.zoom);
  });
  /** Of the pointer, else of the middle of the frame. */
  protected readonly at = computed(() => {
    const [lon = null, lat = null] = this.state.pointer() ?? this.state.frame()?.centre ?? [];
    return lon === null ? '' : position(lat, lon);
  });
  protected readonly credit = computed(() =>
    ['Positions as published', ...this.credits(), 'Natural Earth', 'US Census'].join(' · '),
  );
}

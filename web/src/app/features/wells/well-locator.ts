import { Component, computed, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { position } from '../../format/identifiers';
import { Icon } from '../../ui/icon';
import { frameAround, graticule, landPath, PackedLand } from './locator';

const SIZE = { width: 250, height: 125 };

/** Where on earth the well is: a picture of a few kilobytes, and the way to the map itself. */
@Component({
  selector: 'pa-well-locator',
  imports: [Icon, RouterLink],
  template: `
    <a routerLink="/map" [queryParams]="{ well: wellId() }" [attr.aria-label]="'Open in map: ' + words()">
      <svg
        [attr.viewBox]="'0 0 ' + size.width + ' ' + size.height"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        <path class="land" [attr.d]="land()" />
        @for (x of lines().meridians; track x) {
          <path class="line" [attr.d]="'M' + across(x) + ' 0V' + size.height" />
        }
        @for (y of lines().parallels; track y) {
          <path class="line" [attr.d]="'M0 ' + down(y) + 'H' + size.width" />
        }
        <circle class="ring" [attr.cx]="size.width / 2" [attr.cy]="size.height / 2" r="8" />
        <circle class="dot" [attr.cx]="size.width / 2" [attr.cy]="size.height / 2" r="3.5" />
      </svg>
      <span class="words num">{{ words() }}</span>
      <span class="open"><pa-icon name="expand" /></span>
    </a>
  `,
  styleUrl: './well-locator.css',
})
export class WellLocator {
  readonly wellId = input.required<number>();
  readonly latitude = input.required<number>();
  readonly longitude = input.required<number>();

  protected readonly size = SIZE;
  private readonly outline = resource({
    loader: async ({ abortSignal }) => {
      const reply = await fetch('land.json', { signal: abortSignal });
      return reply.ok ? ((await reply.json()) as PackedLand) : [];
    },
  });
  private readonly frame = computed(() => frameAround(this.latitude(), this.longitude(), SIZE.width / SIZE.height));
  /** Without the outline the graticule and the position still say where it is. */
  protected readonly land = computed(() =>
    this.outline.hasValue() ? landPath(this.outline.value(), this.frame(), SIZE) : '',
  );
  protected readonly lines = computed(() => graticule(this.frame()));
  protected readonly words = computed(() => position(this.latitude(), this.longitude()));

  protected across(longitude: number): string {
    return (((longitude - this.frame().west) / this.frame().width) * SIZE.width).toFixed(1);
  }

  protected down(latitude: number): string {
    return (((this.frame().north - latitude) / this.frame().height) * SIZE.height).toFixed(1);
  }
}

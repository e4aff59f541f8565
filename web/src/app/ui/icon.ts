import { Component, computed, input } from '@angular/core';

/** Our own few shapes on a 24 grid, drawn with strokes in the current colour. */
const SHAPES = {
  boe: 'M5 20.5V4.5h9v16M3.5 20.5h12M7.5 8h4M14 10h2.5v6.5a1.5 1.5 0 0 0 3 0V9l-2.5-2.5',
  columns: 'M4 5h16v14H4zM9.3 5v14M14.7 5v14',
  download: 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15',
  dots: 'M12 5v.6M12 11.7v.6M12 18.4v.6',
  gas: 'M12 3c.5 3.5 5.5 5.5 5.5 11a5.5 5.5 0 0 1-11 0c0-2 1-3.5 2-4.5 0 2 1 3 1.8 3 1.5 0 2.2-3.5 1.7-9.5Z',
  layers: 'M12 4l8.5 4.5L12 13 3.5 8.5zM3.5 12.5L12 17l8.5-4.5',
  oil: 'M12 3.5c3.5 4.3 5.8 7.3 5.8 10.5a5.8 5.8 0 0 1-11.6 0c0-3.2 2.3-6.2 5.8-10.5Z',
  percent: 'M6 18L18 6M7.5 9.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM16.5 18.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  pulse: 'M3 12.5h4l2.5-7 5 13 2.5-6h4',
  water:
    'M3 7.5c1.5 0 1.5 1.5 3 1.5s1.5-1.5 3-1.5 1.5 1.5 3 1.5 1.5-1.5 3-1.5 1.5 1.5 3 1.5 1.5-1.5 3-1.5M3 12.5c1.5 0 1.5 1.5 3 1.5s1.5-1.5 3-1.5 1.5 1.5 3 1.5 1.5-1.5 3-1.5 1.5 1.5 3 1.5 1.5-1.5 3-1.5M3 17.5c1.5 0 1.5 1.5 3 1.5s1.5-1.5 3-1.5 1.5 1.5 3 1.5 1.5-1.5 3-1.5 1.5 1.5 3 1.5 1.5-1.5 3-1.5',
  alert: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 8v5M12 16.5v.1',
  back: 'M15 5l-7 7 7 7',
  calendar: 'M4 6.5h16V20H4zM4 10.5h16M8 3.5v5M16 3.5v5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  dashboard: 'M4 4h7v9H4zM13 4h7v5h-7zM13 11h7v9h-7zM4 15h7v5H4z',
  down: 'M6 9.5l6 6 6-6',
  filter: 'M3.5 5h17l-6.5 8v6l-4-2v-4z',
  help: 'M9.2 9.2a2.9 2.9 0 1 1 4.3 2.6c-1 .6-1.5 1.2-1.5 2.2v.4M12 17.6v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.6v.1',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  more: 'M4 6.5h16M4 12h16M4 17.5h16',
  offline:
    'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M2 8.8a15 15 0 0 1 4-2.6M19 12.5a10 10 0 0 0-5-2.7M22 8.8A15 15 0 0 0 10 5M8.5 16a5 5 0 0 1 7 0M12 19.5v.1',
  pencil: 'M4 20l1-4.5L16 4.5l3.5 3.5-11 11zM14 6.5L17.5 10',
  plus: 'M12 5v14M5 12h14',
  retry: 'M19.5 8A8.5 8.5 0 1 0 20.5 12M20 3.5V8h-4.5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5L20 20',
  'sort-down': 'M12 5v14M6.5 13.5L12 19l5.5-5.5',
  'sort-up': 'M12 19V5M6.5 10.5L12 5l5.5 5.5',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
  trash: 'M5 7h14M9 7V4.5h6V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v5.5M13.5 10.5v5.5',
  wells: 'M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1',
} as const;

export type IconName = keyof typeof SHAPES;

@Component({
  selector: 'pa-icon',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true"><path [attr.d]="path()" /></svg>`,
  styleUrl: './icon.css',
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => SHAPES[this.name()]);
}

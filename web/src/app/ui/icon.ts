import { Component, computed, input } from '@angular/core';

/** Our own few shapes on a 24 grid, drawn with strokes in the current colour. */
const SHAPES = {
  alert: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 8v5M12 16.5v.1',
  back: 'M15 5l-7 7 7 7',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  box: 'M4 8V4h4M11 4h2M16 4h4v4M20 11v2M20 16v4h-4M13 20h-2M8 20H4v-4M4 13v-2',
  calendar: 'M4 6.5h16V20H4zM4 10.5h16M8 3.5v5M16 3.5v5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  dashboard: 'M4 4h7v9H4zM13 4h7v5h-7zM13 11h7v9h-7zM4 15h7v5H4z',
  down: 'M6 9.5l6 6 6-6',
  download: 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15',
  expand: 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5M4 4l6 6M20 4l-6 6M4 20l6-6M20 20l-6-6',
  file: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6M9 16h6',
  history: 'M4 12a8 8 0 1 0 2.6-5.9M4 4.5v3.8h3.8M12 7.5V12l3 2',
  filter: 'M3.5 5h17l-6.5 8v6l-4-2v-4z',
  fit: 'M14.5 4H20v5.5M20 4l-6.5 6.5M9.5 20H4v-5.5M4 20l6.5-6.5',
  hand: 'M8 12.5V6a1.5 1.5 0 0 1 3 0v5M11 10.5V4.5a1.5 1.5 0 0 1 3 0v6M14 10.5V6a1.5 1.5 0 0 1 3 0v5.5M17 9.5a1.5 1.5 0 0 1 3 0V14c0 4-2.5 6.5-6.5 6.5-3.2 0-4.6-1.2-6.3-3.8L4.6 13a1.5 1.5 0 0 1 2.5-1.6l1.4 2',
  help: 'M9.2 9.2a2.9 2.9 0 1 1 4.3 2.6c-1 .6-1.5 1.2-1.5 2.2v.4M12 17.6v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.6v.1',
  lasso:
    'M12 4c5 0 9 2.4 9 5.5S17 15 12 15s-9-2.4-9-5.5S7 4 12 4ZM6.5 13.4c-1.5.6-2 1.7-1.4 2.7 1 1.6 3.4.6 3.4 2.3 0 1.1-1 1.8-2.5 2.1',
  map: 'M3.5 6.5l5.5-2.5 6 2.5 5.5-2.5v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20',
  minus: 'M5 12h14',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  more: 'M4 6.5h16M4 12h16M4 17.5h16',
  offline:
    'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M2 8.8a15 15 0 0 1 4-2.6M19 12.5a10 10 0 0 0-5-2.7M22 8.8A15 15 0 0 0 10 5M8.5 16a5 5 0 0 1 7 0M12 19.5v.1',
  pencil: 'M4 20l1-4.5L16 4.5l3.5 3.5-11 11zM14 6.5L17.5 10',
  plus: 'M12 5v14M5 12h14',
  polygon: 'M12 3.5l7.5 4.25v8.5L12 20.5l-7.5-4.25v-8.5z',
  radius:
    'M12 3.5a8.5 8.5 0 0 1 4.25 1.14M19.36 7.75a8.5 8.5 0 0 1 0 8.5M16.25 19.36a8.5 8.5 0 0 1-8.5 0M4.64 16.25a8.5 8.5 0 0 1 0-8.5M7.75 4.64A8.5 8.5 0 0 1 12 3.5M12 13.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  retry: 'M19.5 8A8.5 8.5 0 1 0 20.5 12M20 3.5V8h-4.5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5L20 20',
  'sort-down': 'M12 5v14M6.5 13.5L12 19l5.5-5.5',
  'sort-up': 'M12 19V5M6.5 10.5L12 5l5.5 5.5',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
  undo: 'M8 5L3.5 9.5 8 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-3',
  upload: 'M12 16V4.5M7 9.5l5-5 5 5M4.5 15.5V20h15v-4.5',
  paste: 'M9 5H6v15.5h12V5h-3M9 3.5h6v3.5H9zM9.5 12h5M9.5 15.5h5',
  columns: 'M4 5h16v14H4zM9.3 5v14M14.7 5v14',
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

import { Component, input, model } from '@angular/core';

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** Two to four exclusive states side by side. */
@Component({
  selector: 'pa-segmented',
  template: `
    @for (segment of segments(); track segment.value) {
      <button type="button" [attr.aria-pressed]="segment.value === value()" (click)="value.set(segment.value)">
        {{ segment.label }}
      </button>
    }
  `,
  styleUrl: './segmented.css',
  host: { role: 'group', '[attr.aria-label]': 'label()' },
})
export class Segmented<T extends string> {
  readonly segments = input.required<readonly Segment<T>[]>();
  readonly label = input.required<string>();
  readonly value = model.required<T>();
}

import { Component, input, model } from '@angular/core';
import { Icon } from './icon';
import type { Segment } from './segmented';

/** One of more than three states, as the browser's own menu: at home on a phone and with every screen reader. */
@Component({
  selector: 'pa-choice',
  imports: [Icon],
  template: `
    <select class="btn small" [attr.aria-label]="label()" (change)="choose($event)">
      @for (segment of segments(); track segment.value) {
        <option [value]="segment.value" [selected]="segment.value === value()">{{ segment.label }}</option>
      }
    </select>
    <pa-icon name="down" />
  `,
  styles: `
    :host {
      display: inline-flex;
      position: relative;
      min-width: 0;
    }
    select.btn.small {
      max-width: 100%;
      padding: 0 24px 0 10px;
      appearance: none;
      text-overflow: ellipsis;
      field-sizing: content;
    }
    pa-icon {
      position: absolute;
      top: calc(50% - 7px);
      right: 7px;
      width: 14px;
      height: 14px;
      color: var(--ink-3);
      pointer-events: none;
    }
  `,
})
export class Choice<T extends string> {
  readonly segments = input.required<readonly Segment<T>[]>();
  readonly label = input.required<string>();
  readonly value = model.required<T>();

  protected choose(event: Event): void {
    const wanted = (event.target as HTMLSelectElement).value;
    const found = this.segments().find(({ value }) => value === wanted);
    if (found !== undefined) this.value.set(found.value);
  }
}

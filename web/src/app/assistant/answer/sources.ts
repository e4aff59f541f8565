import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, linkedSignal } from '@angular/core';
import type { ChatReply } from '../../api';
import { Icon } from '../../ui/icon';
import { sourceLines } from './source-words';

/** What the numbers of an answer come from: metric, filter, wells, months and the version of the data. */
@Component({
  selector: 'pa-sources',
  imports: [Icon],
  template: `
    <button type="button" class="title" [attr.aria-expanded]="open()" (click)="open.set(!open())">
      <pa-icon name="down" /> Where these numbers come from
    </button>
    @if (open()) {
      @for (source of sources(); track $index; let number = $index) {
        <dl tabindex="-1" [attr.data-source]="number">
          @for (line of source; track line.name) {
            <dt>{{ line.name }}</dt>
            <dd>
              @if (line.name === 'Source') {
                <span class="mark">{{ number + 1 }}</span>
              }
              {{ line.value }}
            </dd>
          }
        </dl>
      }
    }
  `,
  styleUrl: './sources.css',
})
export class Sources {
  readonly reply = input.required<ChatReply>();
  /** The newest answer shows them at once. */
  readonly latest = input(false);

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly open = linkedSignal(() => this.latest());
  protected readonly sources = computed(() => {
    const { citations, values } = this.reply();
    return citations.map((citation, i) => sourceLines(citation, i, values));
  });

  /** Opens them at the one of that number. */
  show(number: number): void {
    this.open.set(true);
    const find = (): void => {
      const source = this.element.querySelector<HTMLElement>(`[data-source="${number}"]`);
      source?.focus({ preventScroll: true });
      source?.scrollIntoView({ block: 'nearest' });
    };
    afterNextRender(find, { injector: this.injector });
  }
}

import { Component, computed, ElementRef, inject, viewChild } from '@angular/core';
import { Session } from '../session/session';
import { remember, remembered } from '../settings/remembered';
import { Icon } from '../ui/icon';
import { ENTRIES } from './entries';

/** The keys that work on every page. */
@Component({
  selector: 'pa-shortcuts',
  imports: [Icon],
  template: `
    <dialog #dialog aria-labelledby="shortcuts-heading">
      <header>
        <h2 id="shortcuts-heading">Keyboard shortcuts</h2>
        <button type="button" class="btn ghost icon" aria-label="Close" (click)="hide()">
          <pa-icon name="close" />
        </button>
      </header>
      <dl>
        @for (shortcut of shortcuts(); track shortcut.does) {
          <dt>
            @for (key of shortcut.keys; track $index) {
              <kbd>{{ key }}</kbd>
            }
          </dt>
          <dd>{{ shortcut.does }}</dd>
        }
      </dl>
      <label class="switch">
        <input type="checkbox" [checked]="on()" (change)="turn()" />
        Keys without Ctrl or Alt work outside of entry fields
      </label>
    </dialog>
  `,
  styleUrl: './shortcuts.css',
})
export class Shortcuts {
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  private readonly chosen = remembered('pa.keys', ['on', 'off']);
  /** Whoever speaks to the computer, or hits keys by accident, can do without them. */
  readonly on = computed(() => this.chosen() !== 'off');

  private readonly session = inject(Session);
  protected readonly shortcuts = computed(() => [
    { keys: ['/'], does: 'Search wells, operators and fields' },
    { keys: ['a'], does: 'Ask the assistant' },
    { keys: ['?'], does: 'Show these shortcuts' },
    ...ENTRIES.filter(({ role }) => role === undefined || this.session.allows(role)).map(({ key, label }) => ({
      keys: ['g', key],
      does: `Go to ${label}`,
    })),
    { keys: ['u'], does: 'Change between field and metric units' },
    { keys: ['t'], does: 'Change between light and dark' },
    { keys: ['↑', '↓'], does: 'Move in a list or table; Enter opens' },
    { keys: ['Esc'], does: 'Close what is open' },
  ]);

  show(): void {
    const dialog = this.dialog().nativeElement;
    if (!dialog.open) dialog.showModal();
  }

  protected turn(): void {
    const next = this.on() ? 'off' : 'on';
    this.chosen.set(next);
    remember('pa.keys', next);
  }

  protected hide(): void {
    this.dialog().nativeElement.close();
  }
}

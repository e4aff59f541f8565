import { Component, input, signal } from '@angular/core';
import { Icon } from '../ui/icon';

/** Something that is shown once or long, with a button that copies it. */
@Component({
  selector: 'pa-copy-text',
  imports: [Icon],
  template: `
    <input #box class="input" readonly [attr.aria-label]="label()" [value]="text()" (focus)="box.select()" />
    <button type="button" class="btn" (click)="copy(box)">
      <pa-icon [name]="copied() ? 'check' : 'copy'" /> {{ copied() ? 'Copied' : 'Copy' }}
    </button>
    <span class="sr-only" role="status">{{ copied() ? 'Copied' : '' }}</span>
  `,
  styles: `
    :host {
      display: flex;
      gap: 8px;
    }
    .input {
      background: var(--sunken);
      font-family: var(--mono);
      font-size: 12px;
    }
  `,
})
export class CopyText {
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  protected readonly copied = signal(false);

  protected async copy(box: HTMLInputElement): Promise<void> {
    this.copied.set(await copyText(this.text()));
    if (!this.copied()) box.select();
  }
}

/** Whether the text is in the clipboard now. A plain http address has none; the text is there to be copied by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard, or not allowed.
    return false;
  }
}

import { Component, ElementRef, input, model, signal, viewChild } from '@angular/core';
import { Icon } from '../icon';

let fields = 0;

/** A password that can be looked at, with a hint while the caps lock is on. */
@Component({
  selector: 'pa-password-field',
  imports: [Icon],
  template: `
    <label [attr.for]="id">{{ label() }}</label>
    <div class="entry">
      <input
        #box
        class="input"
        maxlength="256"
        spellcheck="false"
        autocapitalize="none"
        [id]="id"
        [type]="shown() ? 'text' : 'password'"
        [attr.name]="autocomplete()"
        [attr.autocomplete]="autocomplete()"
        [attr.cdkFocusInitial]="initial() ? '' : null"
        [attr.aria-invalid]="errors().length > 0"
        [attr.aria-describedby]="id + '-said'"
        [value]="value()"
        (input)="value.set(box.value)"
        (keydown)="look($event)"
        (keyup)="look($event)"
        (blur)="caps.set(false)"
      />
      <button
        type="button"
        class="btn ghost icon"
        [attr.aria-label]="(shown() ? 'Hide ' : 'Show ') + label().toLowerCase()"
        (click)="shown.set(!shown())"
      >
        <pa-icon [name]="shown() ? 'eye-off' : 'eye'" />
      </button>
    </div>
    <div class="said" [id]="id + '-said'">
      @if (errors().length > 0) {
        <p class="error">{{ errors().join(' ') }}</p>
      } @else if (hint()) {
        <p>{{ hint() }}</p>
      }
      <p class="caps" role="status">{{ caps() ? 'Caps lock is on.' : '' }}</p>
    </div>
  `,
  styleUrl: './password-field.css',
})
export class PasswordField {
  readonly label = input.required<string>();
  readonly autocomplete = input.required<'current-password' | 'new-password'>();
  readonly hint = input('');
  readonly errors = input<readonly string[]>([]);
  /** A dialog that opens puts the focus here. */
  readonly initial = input(false);
  readonly value = model.required<string>();

  protected readonly id = `password-${++fields}`;
  protected readonly shown = signal(false);
  protected readonly caps = signal(false);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }

  /** The browser may fill the field without an event that says so. */
  read(): string {
    this.value.set(this.box().nativeElement.value);
    return this.value();
  }

  protected look(event: Event): void {
    // What a password manager sends is no key of the keyboard.
    if (event instanceof KeyboardEvent) this.caps.set(event.getModifierState('CapsLock'));
  }
}

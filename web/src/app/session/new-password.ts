import { Component, computed, input, model, viewChild } from '@angular/core';
import { PasswordField } from '../ui/form/password-field';
import { characters, guidance, SHORTEST_PASSWORD } from './guidance';

/** A password to come, and how far it is from being long enough. What is easily guessed, the server says. */
@Component({
  selector: 'pa-new-password',
  imports: [PasswordField],
  template: `
    <pa-password-field
      autocomplete="new-password"
      [label]="label()"
      [hint]="hint()"
      [errors]="errors()"
      [(value)]="value"
    />
    <p class="sr-only" role="status">{{ length() >= shortest ? 'Long enough.' : '' }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class NewPassword {
  readonly label = input('New password');
  readonly errors = input<readonly string[]>([]);
  readonly value = model.required<string>();

  private readonly field = viewChild.required(PasswordField);
  protected readonly shortest = SHORTEST_PASSWORD;
  protected readonly length = computed(() => characters(this.value()));
  protected readonly hint = computed(() => guidance(this.length()));

  focus(): void {
    this.field().focus();
  }

  read(): string {
    return this.field().read();
  }
}

import { Component, input, model } from '@angular/core';
import { FieldErrors, FieldSpec, FieldValues } from './field-spec';

let forms = 0;

/** Labelled inputs in a grid, each with its unit, hint and errors tied to it for screen readers. */
@Component({ selector: 'pa-form-fields', templateUrl: './form-fields.html', styleUrl: './form-fields.css' })
export class FormFields {
  readonly fields = input.required<readonly FieldSpec[]>();
  readonly values = model.required<FieldValues>();
  readonly errors = input<FieldErrors>({});

  private readonly form = ++forms;

  protected id(field: FieldSpec, part = ''): string {
    return `f${this.form}-${field.key}${part}`;
  }

  protected describedBy(field: FieldSpec): string | null {
    const parts = [
      ...(field.hint === undefined ? [] : [this.id(field, '-hint')]),
      ...(this.errorsOf(field).length === 0 ? [] : [this.id(field, '-errors')]),
    ];
    return parts.length === 0 ? null : parts.join(' ');
  }

  protected errorsOf(field: FieldSpec): readonly string[] {
    return this.errors()[field.key] ?? [];
  }

  protected change(field: FieldSpec, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
    this.values.update((values) => ({ ...values, [field.key]: value }));
  }
}

/** One input of a form. `key` is the member's name, so that an error of that name is shown beside it. */
export interface FieldSpec {
  readonly key: string;
  readonly label: string;
  readonly type: 'text' | 'number' | 'date' | 'month' | 'select' | 'textarea';
  readonly unit?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly options?: readonly string[];
  /** What an option is called, where its value does not say it. */
  readonly optionNames?: Readonly<Record<string, string>>;
  readonly wide?: boolean;
  readonly readOnly?: boolean;
}

export type FieldValues = Readonly<Record<string, string>>;
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** What a file picker and a drop give, each file once: the same name, size and time is the same file. */
export function withFiles(chosen: readonly File[], more: readonly File[]): File[] {
  const all = [...chosen];
  for (const file of more) if (!all.some((other) => isSame(other, file))) all.push(file);
  return all;
}

export function isSame(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}

export interface ImportOptions {
  readonly format: string;
  readonly dataset: string;
  readonly strict: boolean;
  readonly overwrite_edits: boolean;
}

export const AS_RECOGNISED: ImportOptions = { format: 'auto', dataset: '', strict: false, overwrite_edits: false };

/** The form that the server reads; what is as usual is left out of it. */
export function formOf(files: readonly File[], options: ImportOptions): FormData {
  const form = new FormData();
  if (options.format !== AS_RECOGNISED.format) form.append('format', options.format);
  if (options.dataset.trim() !== '') form.append('dataset', options.dataset.trim());
  if (options.strict) form.append('strict', 'true');
  if (options.overwrite_edits) form.append('overwrite_edits', 'true');
  for (const file of files) form.append('files', file, file.name);
  return form;
}

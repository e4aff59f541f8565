/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob | string): void {
  const url = typeof content === 'string' ? content : URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  if (typeof content !== 'string') URL.revokeObjectURL(url);
}

/** A name that every system takes: letters, digits, dots and dashes. */
export function fileName(...parts: string[]): string {
  return parts
    .map((part) => part.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
    .join('-');
}

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the address would otherwise hold the content for as long as the page lives.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

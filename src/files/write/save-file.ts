/** Hands a file to the person by the browser's own way of downloading. Only where there is a page. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the file over after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

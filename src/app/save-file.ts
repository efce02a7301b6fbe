/** Hands a text, or a file that was made, to the person. Answers the file's name. */
export function saveFile(file: string, content: string | Blob, type = 'application/json'): string {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // The browser takes the file over after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return file;
}

/** Hands a text to the person as a file. Answers the file's name. */
export function saveFile(file: string, text: string, type = 'application/json'): string {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // The browser takes the file over after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return file;
}

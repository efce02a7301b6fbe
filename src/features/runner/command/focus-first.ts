/** Straight to the first field; a command without fields is sent by Enter. */
export function focusFirst(): void {
  document.querySelector<HTMLElement>('.command-dialog :is(input, textarea, select), .ant-modal-footer .ant-btn-primary')?.focus();
}

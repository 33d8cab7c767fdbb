export type SheetName = 'language' | 'display' | 'help';

/** Which of the bar's sheets is open. The bar opens them, and so do the keys of a keypad. */
export class Sheets {
  open = $state.raw<SheetName | undefined>();

  readonly close = (): void => void (this.open = undefined);
}

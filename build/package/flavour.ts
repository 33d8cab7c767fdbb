/**
 * `vitrina` is the product. `vitrina-inspectable` is the same, except that it may be started with a debugging port and
 * says on its screen that it can: the tests see through it what the product lets nobody see.
 */
export interface Flavour {
  /** Names the package, its files and its executable. */
  readonly name: 'vitrina' | 'vitrina-inspectable';
  /** Names the folder that it is installed in; ASCII, because not every system has a locale set. */
  readonly productName: string;
  /** What menus and lists of programs show. */
  readonly title: string;
  readonly isInspectable: boolean;
}

export const product: Flavour = {
  name: 'vitrina',
  productName: 'Vitrina',
  title: 'Vitrína',
  isInspectable: false,
};

export const inspectable: Flavour = {
  name: 'vitrina-inspectable',
  productName: 'Vitrina Inspectable',
  title: 'Vitrína INSPECTABLE (for tests only)',
  isInspectable: true,
};

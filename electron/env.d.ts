/** What Vite puts in place of `import.meta.env` when it bundles the shell. */
interface ImportMetaEnv {
  /** true in development builds only; the code behind it does not exist in a release build. */
  readonly DEV: boolean;
  /** The version of Electron in package.json: what the product is made for, whatever it runs on here. */
  readonly PINNED_ELECTRON: string;
  /** true only in the flavour for tests, which no museum gets; see build/package/README.md. */
  readonly INSPECTABLE: boolean;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}

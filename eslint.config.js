import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { noRawStyleValues } from './build/lint/no-raw-style-values.js';

/** Folders of electron/ that each do one thing. They meet in wiring/; all of them may use the contract and the log. */
const services = [
  'border',
  'hours',
  'keypad',
  'lockdown',
  'media',
  'release',
  'settings',
  'staff',
  'speech',
  'stage',
  'supervision',
  'update',
  'visits',
  'window',
];

const outsideElectron = {
  group: ['**/src/**', '**/build/**', '**/tests/**'],
  message: 'electron knows only itself and content/schema.',
};

/** @param {string} own the service whose files are meant */
function serviceWall(own) {
  const others = services.filter((service) => service !== own).join('|');
  const patterns = [
    outsideElectron,
    {
      regex: `^(?:\\.\\./)+(?:${others})/`,
      message: 'Services of electron know nothing of each other; they meet in electron/wiring.',
    },
  ];
  const noElectron = { regex: '^electron$', message: 'The set-up installs releases too, without Electron.' };
  return { files: [`electron/${own}/**`], patterns: own === 'update' ? [...patterns, noElectron] : patterns };
}

/** The walls of the house: which folder may import from which. Later entries replace earlier ones for the same file. */
const walls = [
  {
    files: ['content/schema/**'],
    patterns: [
      { regex: '^(?!\\./|zod$)', message: 'content/schema stands at the bottom: it imports itself and zod.' },
    ],
  },
  { files: ['electron/**'], patterns: [outsideElectron] },
  ...services.map(serviceWall),
  {
    files: ['electron/contract/**'],
    patterns: [
      {
        regex: '^(?!\\./|(?:\\.\\./)+content/schema/)',
        message: 'The contract is pure: it imports only content/schema.',
      },
    ],
  },
  {
    files: ['src/**'],
    patterns: [
      {
        regex: '/(?:electron/(?!contract/)|build/|tests/)',
        message: 'src knows only src, the contract and content/schema.',
      },
      {
        regex: '^(?!\\.{1,2}/|svelte(?:/|$)|intl-messageformat$|zod$)',
        message:
          'src runs in the sandbox, without Node; a new package for it is a decision, and is named here.',
      },
    ],
  },
  {
    files: ['build/**'],
    patterns: [
      { group: ['**/src/**', '**/tests/**'], message: 'build tooling imports no stage and no test code.' },
    ],
  },
  {
    files: ['tests/**'],
    patterns: [{ group: ['**/timers/promises'], message: 'No sleeps: wait for a condition.' }],
  },
].map(({ files, patterns }) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } }));

const namedExports = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name for one thing.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import a thing from where it stands.' },
];
const ipcDoor =
  'Only electron/border and electron/preload.ts touch IPC, so that one border checks every call.';

/** Laws of single folders. Later entries replace earlier ones for the same file. */
const laws = [
  { files: ['{content,electron,src,build,tests}/**/*.ts'], selectors: [] },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/border/**', 'electron/preload.ts'],
    selectors: [
      { selector: 'ImportSpecifier[imported.name=/^(ipcMain|ipcRenderer)$/]', message: ipcDoor },
      { selector: 'MemberExpression[property.name=/^(ipcMain|ipcRenderer)$/]', message: ipcDoor },
      { selector: "CallExpression[callee.property.name='send']", message: ipcDoor },
      { selector: "CallExpression[callee.object.property.name='ipc']", message: ipcDoor },
    ],
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['src/bridge/kiosk.ts'],
    selectors: [
      {
        selector: "MemberExpression[object.name=/^(window|globalThis)$/][property.name='kiosk']",
        message: 'Only src/bridge/kiosk.ts touches window.kiosk; components take it from the context.',
      },
      {
        selector: "SvelteAttribute[key.name='style']",
        message: 'The content security policy refuses inline styles: use a class or a style: directive.',
      },
    ],
  },
  {
    files: ['tests/**'],
    selectors: [
      {
        selector: 'CallExpression[callee.property.name=/^(only|skip|skipIf|runIf|todo|fixme)$/]',
        message: 'No focused and no silently skipped tests.',
      },
      {
        selector: "CallExpression[callee.property.name='waitForTimeout']",
        message: 'No sleeps: wait for a condition.',
      },
      {
        selector:
          "AwaitExpression > NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
        message: 'No sleeps: wait for a condition.',
      },
    ],
  },
].map(({ selectors, ...where }) => ({
  ...where,
  rules: { 'no-restricted-syntax': ['error', ...namedExports, ...selectors] },
}));

export default ts.config(
  { ignores: ['.output/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts', 'playwright.config.ts'] },
        extraFileExtensions: ['.svelte'],
        parser: ts.parser,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.svelte'],
    plugins: { vitrina: { rules: { 'no-raw-style-values': noRawStyleValues } } },
    languageOptions: { globals: globals.browser },
    rules: {
      'vitrina/no-raw-style-values': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // svelte-check types these files with the components' real props; typescript-eslint sees `any` there.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      // Navigation inside a kiosk has no addresses, so there is nothing to resolve.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['src/**/*.ts'], languageOptions: { globals: globals.browser } },
  // What a step remembers (scroll, zoom) must not redraw anything when it changes.
  { files: ['src/state/navigation.svelte.ts'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  {
    files: ['build/**', 'tests/**', '*.js'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], ...ts.configs.disableTypeChecked },
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  ...laws,
  // Playwright finds a reporter by the default export of its file.
  { files: ['tests/accessibility/report/reporter.ts'], rules: { 'no-restricted-syntax': 'off' } },
  ...walls,
);

import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { noRawStyleValues } from './build/lint/no-raw-style-values.js';

const ipcDoor =
  'Only electron/border and electron/preload.ts touch IPC, so that one border checks every call.';
const contractOnly = 'src knows nothing of electron but the contract.';

/** The walls of the house: which folder may import from which. Later entries replace earlier ones for the same file. */
const walls = [
  {
    files: ['content/schema/**'],
    patterns: [
      {
        group: ['**/electron/**', '**/src/**', '**/build/**'],
        message: 'content/schema stands at the bottom and imports nothing of ours.',
      },
    ],
  },
  {
    files: ['electron/**'],
    patterns: [
      {
        group: ['**/src/**', '**/build/**', '**/tests/**'],
        message: 'electron knows only itself and content/schema.',
      },
    ],
  },
  {
    files: ['electron/contract/**'],
    patterns: [
      {
        group: ['**/src/**', '**/build/**', '**/tests/**', 'node:*'],
        message: 'The contract is pure: it imports only content/schema.',
      },
    ],
  },
  {
    files: ['src/**'],
    patterns: [
      { regex: '^electron$|/electron/(?!contract/)', message: contractOnly },
      {
        group: ['**/build/**', '**/tests/**', 'node:*'],
        message: 'src runs in the sandbox and knows only src, the contract and content/schema.',
      },
    ],
  },
  {
    files: ['build/**'],
    patterns: [
      { group: ['**/src/**', '**/tests/**'], message: 'build tooling imports no stage and no test code.' },
    ],
  },
].map(({ files, patterns }) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } }));

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
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/border/**', 'electron/preload.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportSpecifier[imported.name=/^(ipcMain|ipcRenderer)$/]', message: ipcDoor },
        {
          selector: "MemberExpression[object.property.name='webContents'][property.name='send']",
          message: ipcDoor,
        },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip)$/]',
          message: 'No focused and no silently skipped tests.',
        },
        {
          selector: "CallExpression[callee.property.name='waitForTimeout']",
          message: 'No sleeps: wait for a condition.',
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  ...walls,
);

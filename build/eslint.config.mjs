import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Folders that a part must not import from; project references enforce the same for types.
 * @param {string} part
 * @param {string[]} folders
 * @param {string[]} packages
 */
function forbid(part, folders, packages = []) {
  return {
    patterns: [
      ...folders.map((folder) => ({
        group: [`**/${folder}/**`],
        message: `${part} must not import from ${folder}: see CONTRIBUTING.md, "Layout".`,
      })),
      ...packages.map((name) => ({
        // A plain pattern would match any folder of that name as well.
        regex: `^${name.replace('*', '.*')}$`,
        message: `${part} must not depend on ${name}.`,
      })),
    ],
  };
}

const NODE = ['node:*', 'fs', 'path', 'child_process'];

/**
 * @param {string[]} files
 * @param {ReturnType<typeof forbid>} rule
 * @returns {import('eslint').Linter.Config}
 */
const boundary = (files, rule) => ({ files, rules: { 'no-restricted-imports': ['error', rule] } });

export default defineConfig(
  { ignores: ['build/out/**', 'node_modules/**', 'docs/**'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'typeLike', format: ['PascalCase'] },
        { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z]', match: false } },
      ],
      // Numbers in messages are as plain as strings.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `void promise` and `() => void f()` are how an event handler says that it does not wait.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreVoidOperator: true, ignoreArrowShorthand: true },
      ],
    },
  },
  boundary(
    ['electron/contract/**'],
    forbid('contract', ['core', 'main', 'preload', 'browser', 'renderer'], [...NODE, 'electron']),
  ),
  boundary(
    ['electron/core/**'],
    forbid('core', ['main', 'preload', 'browser', 'renderer'], ['electron', 'electron-store']),
  ),
  boundary(['electron/main/**'], forbid('main', ['browser', 'preload', 'renderer'])),
  boundary(['electron/browser/**'], forbid('browser', ['main', 'preload', 'renderer'], ['electron'])),
  boundary(['electron/preload/**'], forbid('preload', ['core', 'main', 'browser', 'renderer'], NODE)),
  boundary(
    ['renderer/**'],
    forbid('renderer', ['core', 'main', 'preload', 'browser'], [...NODE, 'electron']),
  ),
  {
    files: ['renderer/**', 'test/support/gallery/**'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  // Scripts talk to the person at the console.
  { files: ['build/**', 'test/**', 'electron/browser/**'], rules: { 'no-console': 'off' } },
);

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadBundleFile, resolveBundlePath } from '../../../../electron/core/security/bundle.js';

let folder: string;
let root: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-test-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(root, 'assets', 'a.js'), 'a');
  writeFileSync(join(folder, 'secret.json'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/assets/..%2f..%2fsecret.json',
  '/..%5csecret.json',
  '/C:/secret.json',
  '/index.html::$DATA',
  '/a%00.js',
  '/%',
  '/assets',
  '//etc/passwd',
  '/a.exe',
])('finds nothing at %s', async (path) => {
  expect(await loadBundleFile(root, path)).toBeNull();
});

it('resolves the root to the page', () => {
  expect(resolveBundlePath(root, '/')).toBe(join(root, 'index.html'));
  expect(resolveBundlePath(root, '/assets/a.js')).toBe(join(root, 'assets', 'a.js'));
});

it('gives each load of the page a nonce of its own, in the header and in the page', async () => {
  const loads = await Promise.all([loadBundleFile(root, '/'), loadBundleFile(root, '/index.html')]);
  const nonces = loads.map(
    (file) => /'nonce-([^']+)'/.exec(file?.headers['Content-Security-Policy'] ?? '')?.[1] ?? '',
  );
  expect(new Set(nonces).size).toBe(2);
  loads.forEach((file, n) => expect(file?.body.toString()).toContain(`content="${nonces[n] ?? ''}"`));
  expect(loads[0]?.headers['Content-Security-Policy']).not.toContain('unsafe');
});

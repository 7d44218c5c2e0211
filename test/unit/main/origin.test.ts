import { describe, expect, it } from 'vitest';
import { isBundleUrl, mayLoad, PAGE_URL } from '../../../electron/main/security/origin.js';

describe('the bundle', () => {
  it.each([PAGE_URL, 'app://bundle/index.html#x', 'app://bundle/assets/a.js?v=1'])('has %s', (url) => {
    expect(isBundleUrl(url)).toBe(true);
  });

  it.each([
    'app://other/',
    'app://bundle.evil.example/',
    'app://user@bundle/',
    'app://bundle:80/',
    'https://bundle/',
    'file:///bundle/',
    'data:text/html,x',
    'about:blank',
    '',
  ])('does not have %s', (url) => {
    expect(isBundleUrl(url)).toBe(false);
    expect(mayLoad(url, true)).toBe(false);
  });

  it('is joined by the developer tools in a checkout only', () => {
    const tools = 'devtools://devtools/bundled/devtools_app.html';
    expect(mayLoad(tools, false)).toBe(true);
    expect(mayLoad(tools, true)).toBe(false);
    expect(mayLoad('https://example.com/', false)).toBe(false);
  });
});

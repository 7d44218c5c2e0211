/** A component that is part of the product, with its licence by SPDX identifier. */
export interface Component {
  readonly name: string;
  readonly licence: string;
}

/** The npm packages that the product contains. */
export const PACKAGES: readonly Component[] = [
  { name: '@fluentui/react-components', licence: 'MIT' },
  { name: '@fluentui/react-icons', licence: 'MIT' },
  { name: '@hookform/resolvers', licence: 'MIT' },
  { name: '@tanstack/react-virtual', licence: 'MIT' },
  { name: 'electron-store', licence: 'MIT' },
  { name: 'electron-updater', licence: 'MIT' },
  { name: 'fflate', licence: 'MIT' },
  { name: 'i18next', licence: 'MIT' },
  { name: 'iconv-lite', licence: 'MIT' },
  { name: 'react', licence: 'MIT' },
  { name: 'react-dom', licence: 'MIT' },
  { name: 'react-hook-form', licence: 'MIT' },
  { name: 'saxes', licence: 'ISC' },
  { name: 'uplot', licence: 'MIT' },
  { name: 'ws', licence: 'MIT' },
  { name: 'yaml', licence: 'ISC' },
  { name: 'zod', licence: 'MIT' },
  { name: 'zustand', licence: 'MIT' },
];

/** What else it contains: its runtime, and the libraries of the helper. */
export const OTHERS: readonly Component[] = [
  { name: 'Electron', licence: 'MIT' },
  { name: 'Chromium', licence: 'BSD-3-Clause' },
  { name: 'Node.js', licence: 'MIT' },
  { name: 'JSON for Modern C++', licence: 'MIT' },
  { name: 'zlib', licence: 'Zlib' },
];

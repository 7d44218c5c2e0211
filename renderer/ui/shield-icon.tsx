import type { ReactNode } from 'react';

/** The shield that Windows puts on what asks for administrator permission. */
export function ShieldIcon(): ReactNode {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M8 1 2 3v4.5H8Z" fill="#2f7fd8" />
      <path d="M8 1l6 2v4.5H8Z" fill="#f5b81c" />
      <path d="M2 7.5C2.2 11.2 4.6 13.7 8 15V7.5Z" fill="#f5b81c" />
      <path d="M14 7.5C13.8 11.2 11.4 13.7 8 15V7.5Z" fill="#2f7fd8" />
    </svg>
  );
}

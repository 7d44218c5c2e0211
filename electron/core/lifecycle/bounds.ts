import { z } from 'zod';

/** Sizes of the window in device-independent pixels. */
export const DEFAULT_SIZE = { width: 1180, height: 760 } as const;
export const MIN_SIZE = { width: 900, height: 600 } as const;

const rectangleSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type Rectangle = z.infer<typeof rectangleSchema>;

/** What is kept of the window between runs. */
export const windowStateSchema = z.object({ bounds: rectangleSchema, maximized: z.boolean() });
export type WindowState = z.infer<typeof windowStateSchema>;

export interface Placement {
  readonly width: number;
  readonly height: number;
  /** Null: in the middle of the primary display. */
  readonly position: { readonly x: number; readonly y: number } | null;
  readonly maximized: boolean;
}

/**
 * Where to put the window: where it was, as long as that is on one of the displays that are there now. A window that
 * would lie outside of every display is put in the middle; one that is larger than its display is made to fit.
 *
 * @param stored as it was found in the file, not trusted
 * @param workAreas the displays less their taskbars, the primary one first
 */
export function placeWindow(stored: unknown, workAreas: readonly Rectangle[]): Placement {
  const parsed = windowStateSchema.safeParse(stored);
  const primary = workAreas[0];
  if (!parsed.success) return { ...fit(DEFAULT_SIZE, primary), position: null, maximized: false };
  const { bounds, maximized } = parsed.data;
  const area = workAreas.find((candidate) => overlaps(bounds, candidate));
  if (area === undefined) return { ...fit(bounds, primary), position: null, maximized };
  const size = fit(bounds, area);
  return {
    ...size,
    position: {
      x: clamp(bounds.x, area.x, area.x + area.width - size.width),
      y: clamp(bounds.y, area.y, area.y + area.height - size.height),
    },
    maximized,
  };
}

function fit(size: { width: number; height: number }, area: Rectangle | undefined): typeof size {
  return {
    width: Math.max(MIN_SIZE.width, Math.min(size.width, area?.width ?? size.width)),
    height: Math.max(MIN_SIZE.height, Math.min(size.height, area?.height ?? size.height)),
  };
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** When the range is empty, because the window is larger than the display, its lower end wins. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

import { z } from 'zod';

/** Point in time: ISO 8601, UTC, milliseconds. */
export const instantSchema = z.iso.datetime({ precision: 3 });

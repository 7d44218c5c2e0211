/** Height of a row of the log that is not wrapped, in CSS pixels. */
export const LINE_HEIGHT = 18;

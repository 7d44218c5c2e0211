/**
 * The shape that another language must fill: the same keys, any words. English tells one from many (`…_one`, `…_other`),
 * Chinese does not, so the `_one` keys are English's own.
 */
export type Texts<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : Texts<T[K]>;
};

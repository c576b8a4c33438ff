/**
 * What becomes `T` once it is written as JSON: a date where `T` has text, the rest as it is. It types what a handler
 * answers by what a client reads.
 */
export type BeforeJson<T> = T extends string
  ? string extends T
    ? T | Date
    : T
  : T extends readonly (infer Item)[]
    ? BeforeJson<Item>[]
    : T extends object
      ? { [Key in keyof T]: BeforeJson<T[Key]> }
      : T

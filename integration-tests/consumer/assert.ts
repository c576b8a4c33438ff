/** A type that could not be resolved is `any` to whoever uses it, which no error says. */
export type IsAny<T> = 0 extends 1 & T ? true : false

/** Neither `any` nor `never`, which is what a type becomes that cannot be read from its workflow. */
export type IsKnown<T> = 0 extends 1 & T ? false : [T] extends [never] ? false : true

/** Compiles for `false` alone. */
export type IsFalse<T extends false> = T

/** Compiles where nothing is left over. */
export type IsNothing<T extends never> = T

/** Compiles where both types are the same. */
export type IsSame<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
export type IsTrue<T extends true> = T

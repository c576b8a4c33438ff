import type { z } from "@medusajs/framework/zod"

type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [Key in keyof T]: Plain<T[Key]> }
    : T

/** Identical, optional properties included: either is assignable to the other even where one of them lacks a property. */
type IsSame<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

type Accepts<Schema extends z.ZodType, Payload> =
  IsSame<Plain<z.input<Schema>>, Plain<Payload>> extends true
    ? unknown
    : { "the schema takes something else": z.input<Schema> }

/**
 * What a handler gets of a request's body: what the schema makes of it. Does not compile where the schema takes anything
 * else than the payload that `src/types/http` promises, so the two stay one.
 */
export type ParsedBody<
  Schema extends z.ZodType,
  Payload extends Accepts<Schema, Payload>,
> = Payload extends never ? never : z.output<Schema>

/** The same of a query. `fields` is read by `selectFields`, not by the schema. */
export type ParsedQuery<
  Schema extends z.ZodType,
  Params extends Accepts<Schema, Omit<Params, "fields">>,
> = Params extends never ? never : z.output<Schema>

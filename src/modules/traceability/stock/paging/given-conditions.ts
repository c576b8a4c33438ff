import { likePattern } from "../../../../shared/like-pattern"
import type { Conditions } from "./find-ids"

/** A condition of a search, for a value that may not have been asked for. It binds the value unless told what else. */
export type GivenCondition = [value: unknown, sql: string, bindings?: unknown[]]

/** The conditions of a search, without those whose value was not asked for. */
export const givenConditions = (conditions: GivenCondition[]): Conditions =>
  conditions
    .filter(([value]) => value !== undefined)
    .map(([value, sql, bindings]) => ({ sql, bindings: bindings ?? [value] }))

/** One of the columns has the text somewhere. */
export const hasText = (text: string | undefined, columns: string[]): GivenCondition => [
  text || undefined,
  `(${columns.map((column) => `${column} ILIKE ?`).join(" OR ")})`,
  columns.map(() => likePattern(text ?? "")),
]

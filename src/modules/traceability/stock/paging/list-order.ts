import type { ListOrder } from "./find-ids"

type Sortable = {
  alias: string
  /** By which columns the list can be sorted; whether each row has a value there. */
  columns: ReadonlyMap<string, { nullable: boolean }>
  ties: string
}

/** The order that a caller asks for, as in "-created_at"; anything that the list cannot be sorted by is when rows were made. */
export function listOrder(order: string, { alias, columns, ties }: Sortable): ListOrder {
  const asked = order.replace(/^-/, "")
  const key = columns.has(asked) ? asked : "created_at"
  const { nullable } = columns.get(key)!
  return { column: `${alias}.${key}`, descending: order.startsWith("-"), nullable, ties }
}

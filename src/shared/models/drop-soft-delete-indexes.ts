import { entityMetadata, type Model } from "./entity-metadata"

const NOT_DELETED = / (AND|WHERE) deleted_at IS NULL$/

/** The first column of an index and its condition, from the statement that Medusa writes for it. */
function readStatement(statement: string) {
  const [, column, condition] = /\("(\w+)"[^)]*\)(?: WHERE (.*))?$/.exec(statement) ?? []
  return { column, condition }
}

/** Whether a search by this column alone, for anything but null, can use the index. */
function servesColumn(statement: string, wanted: string): boolean {
  const { column, condition } = readStatement(statement)
  return column === wanted && (!condition || condition === `${wanted} IS NOT NULL`)
}

/**
 * For models of which no row is ever soft-deleted. Medusa gives every model an index for `deleted_at`, one for every foreign
 * key, and adds `deleted_at IS NULL` to the condition of every partial index. Here the first finds nothing, the planner could
 * not use the last because no statement asks for it, and each costs a write for every unit that moves. So conditions are
 * what the model says, and a foreign key has an index of its own only where no declared index begins with its column.
 */
export function dropSoftDeleteIndexes(models: Model[]): void {
  for (const model of models) {
    const metadata = entityMetadata(model)
    const declared = new Set(model.parse().indexes.map(({ name }) => name))
    const indexes = metadata.indexes.map((index) => ({
      ...index,
      expression: String(index.expression).replace(NOT_DELETED, ""),
    }))
    metadata.indexes = indexes.filter(({ name, expression }) => {
      const { column } = readStatement(expression)
      const isCovered = () =>
        indexes.some((other) => declared.has(other.name) && servesColumn(other.expression, column))
      return declared.has(name) || (column !== "deleted_at" && !isCovered())
    })
  }
}

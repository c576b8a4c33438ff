import { entityMetadata, type Model } from "./entity-metadata"
import type { WithColumnType } from "./column-types"

const hasColumnType = (metadata: object): metadata is WithColumnType => "columnType" in metadata

/**
 * Gives the columns of `quantity()`, `bigInteger()` and `bigSerial()` their type, so that the models say what the database
 * has and `medusa plugin:db:generate` writes it.
 */
export function applyColumnTypes(models: Model[]): void {
  for (const model of models) {
    const { properties } = entityMetadata(model)
    for (const [name, property] of Object.entries(model.parse().schema)) {
      const metadata = property.parse(name)
      if (hasColumnType(metadata)) {
        properties[name].columnTypes = [metadata.columnType]
      }
    }
  }
}

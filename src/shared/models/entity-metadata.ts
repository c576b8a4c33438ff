import { MetadataStorage, type Dictionary } from "@medusajs/framework/mikro-orm/core"
import type { DMLSchema } from "@medusajs/framework/types"
import { toMikroORMEntity } from "@medusajs/framework/utils"

/** What is read of a model here; any `model.define()` is one. */
export type Model = { parse(): { schema: DMLSchema; indexes: { name?: string }[] } }

/**
 * What MikroORM knows of a model, to be completed before a connection is opened. Medusa builds an entity once and keeps it,
 * and its own modules extend theirs in this way (inventory's sums are formulas added to the built entity).
 */
export const entityMetadata = (model: Model) =>
  MetadataStorage.getMetadataFromDecorator<Dictionary>(toMikroORMEntity(model) as Dictionary)

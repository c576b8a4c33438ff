import { generateEntityId } from "@medusajs/framework/utils"

export const newId = (prefix: string): string => generateEntityId(undefined, prefix)

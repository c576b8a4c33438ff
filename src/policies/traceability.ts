import { definePolicies } from "@medusajs/framework/utils"

/** What our routes ask for, so that a shop with role-based access can grant it. Ignored while that feature is off. */
const RESOURCES: Record<string, [label: string, operations: string[]]> = {
  traceability_setting: ["traceability settings", ["read", "update"]],
  item_tracking: ["item tracking", ["read", "update"]],
  stock_lot: ["lots and serial numbers", ["read", "create", "update", "delete"]],
  lot_movement: ["the lot ledger", ["read"]],
  stock_operation_type: ["operation types", ["read", "create", "update", "delete"]],
  stock_operation: ["stock operations", ["read", "create", "update"]],
  bill_of_materials: ["bills of materials", ["read", "create", "update", "delete"]],
  manufacturing_order: ["manufacturing orders", ["read", "create", "update"]],
  traceability_shelf_life: [
    "rules of shelf life, and lots that are too old for one",
    ["read", "create", "update", "delete", "override"],
  ],
  traceability_suspicion: ["suspicious units", ["read", "create", "update"]],
  traceability_service: ["service cases and repairs", ["read", "create", "update"]],
  traceability_supplier: ["suppliers", ["read", "create", "update", "delete"]],
  traceability_repair: ["repairs of levels and of what is stuck", ["read", "create"]],
  traceability_contact: [
    "names, e-mail addresses and phone numbers of customers in recalls, and of owners of units",
    ["read"],
  ],
  traceability_recall: ["recalls", ["read", "create", "update"]],
  traceability_passport: ["passports, and suspicious look-ups of them", ["read", "update"]],
  traceability_passport_key: ["keys to passports", ["read", "create", "update"]],
  traceability_value: [
    "what goods cost, what stock is worth, and margins",
    ["read", "create", "update"],
  ],
  purchase_order: ["purchase orders", ["read", "create", "update", "delete"]],
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const pascal = (text: string): string => text.split("_").map(capitalize).join("")

export default definePolicies(
  Object.entries(RESOURCES).flatMap(([resource, [label, operations]]) =>
    operations.map((operation) => ({
      name: `${capitalize(operation)}${pascal(resource)}`,
      resource,
      operation,
      description: `${capitalize(operation)} ${label}`,
    }))
  )
)

import { model } from "@medusajs/framework/utils"

/** A kind of second identifier that the shop keeps; without any row those that every shop begins with. */
const IdentifierKind = model
  .define(
    { name: "identifier_kind", tableName: "traceability_identifier_kind" },
    {
      id: model.id({ prefix: "idkind" }).primaryKey(),
      code: model.text(),
      label: model.text(),
      is_unique: model.boolean().default(false),
      format: model.enum(["none", "imei", "mac", "iccid"]).default("none"),
      position: model.number().default(0),
    }
  )
  .indexes([
    { name: "IDX_traceability_identifier_kind_code", on: ["code"], unique: true, where: null },
  ])

export default IdentifierKind

import { model } from "@medusajs/framework/utils"

/**
 * How the lists of a partner are to be read, as somebody said it: for those with just these titles. A help for the next list,
 * shown before anything is taken.
 */
const ListLayout = model
  .define(
    { name: "list_layout", tableName: "traceability_list_layout" },
    {
      id: model.id({ prefix: "llay" }).primaryKey(),
      partner_name: model.text(),
      partner_key: model.text(),
      titles: model.json(),
      titles_key: model.text(),
      reading: model.json(),
      updated_by: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_list_layout_titles",
      on: ["partner_key", "titles_key"],
      unique: true,
      where: null,
    },
  ])

export default ListLayout

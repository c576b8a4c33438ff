import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Quantity } from "../../../components/quantity"
import { ItemCell } from "../../../components/tables/item-cell"
import type { Bom } from "../../../hooks/api/boms"
import { formatDate } from "../../../lib/format"
import { BomLinesText } from "../bom-lines-text"

const column = createDataTableColumnHelper<Bom>()

export const useBomColumns = () => {
  const { t, i18n } = useTranslation("traceability")
  return useMemo(
    () => [
      column.display({
        id: "product",
        header: t("boms.fields.product"),
        cell: ({ row: { original: bom } }) => <ItemCell title={bom.title} sku={bom.sku} />,
      }),
      column.accessor("note", {
        header: t("boms.fields.name"),
        cell: ({ getValue }) => getValue() || "-",
      }),
      column.accessor("quantity", {
        header: t("boms.fields.makes"),
        cell: ({ getValue }) => <Quantity value={getValue()} />,
      }),
      column.display({
        id: "components",
        header: t("boms.fields.components"),
        cell: ({ row: { original: bom } }) => (
          <Text size="small" leading="compact" className="max-w-96 truncate">
            <BomLinesText bom={bom} role="component" />
          </Text>
        ),
      }),
      column.accessor("consumption", {
        header: t("boms.fields.consumption"),
        cell: ({ getValue }) => t(`boms.consumption.${getValue()}`),
      }),
      column.accessor("updated_at", {
        header: t("boms.fields.updated"),
        cell: ({ getValue }) => formatDate(getValue(), i18n.language),
      }),
    ],
    [t, i18n.language]
  )
}

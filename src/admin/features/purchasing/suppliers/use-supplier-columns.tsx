import { PencilSquare, Trash } from "@medusajs/icons"
import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import type { Supplier } from "../../../hooks/api/purchasing"

const column = createDataTableColumnHelper<Supplier>()

type Commands = { onEdit: (supplier: Supplier) => void; onDelete: (supplier: Supplier) => void }

export const useSupplierColumns = ({ onEdit, onDelete }: Commands) => {
  const { t } = useTranslation("traceability")
  return [
    column.accessor("name", {
      header: t("purchasing.suppliers.name"),
      cell: ({ getValue }) => (
        <Text size="small" weight="plus">
          {getValue()}
        </Text>
      ),
    }),
    column.accessor("email", {
      header: t("purchasing.suppliers.email"),
      cell: ({ getValue }) => getValue() || "-",
    }),
    column.accessor("phone", {
      header: t("purchasing.suppliers.phone"),
      cell: ({ getValue }) => getValue() || "-",
    }),
    column.display({
      id: "orders",
      header: t("purchasing.title"),
      cell: ({ row: { original: supplier } }) => (
        <TextLink to={`/traceability/purchase-orders?supplier_id=${supplier.id}`}>
          {t("common.actions.show")}
        </TextLink>
      ),
    }),
    column.action({
      actions: ({ row: { original: supplier } }) => [
        [
          {
            icon: <PencilSquare />,
            label: t("common.actions.edit"),
            onClick: () => onEdit(supplier),
          },
        ],
        [{ icon: <Trash />, label: t("common.actions.delete"), onClick: () => onDelete(supplier) }],
      ],
    }),
  ]
}

import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { ListTable } from "../../../components/tables/list-table"
import { useSuppliers, type Supplier } from "../../../hooks/api/purchasing"
import { useListQuery } from "../../../hooks/use-list-query"
import { EditSupplierDrawer } from "./edit-supplier-drawer"
import { useDeleteSupplierCommand } from "./use-delete-supplier-command"
import { useSupplierColumns } from "./use-supplier-columns"

export const SuppliersTable = () => {
  const { t } = useTranslation("traceability")
  const { search } = useLocation()
  const [edited, setEdited] = useState<Supplier | null>(null)
  const remove = useDeleteSupplierCommand()
  const columns = useSupplierColumns({ onEdit: setEdited, onDelete: remove })
  const query = useListQuery([], "name")
  const { suppliers, count, isPending, error } = useSuppliers(query)
  return (
    <>
      <ListTable
        texts="purchasing.suppliers"
        data={suppliers}
        columns={columns}
        rowCount={count}
        isLoading={isPending}
        error={error}
        actions={[
          { label: t("purchasing.title"), to: "/traceability/purchase-orders" },
          { label: t("common.actions.create"), to: `create${search}` },
        ]}
      />
      {edited && (
        <EditSupplierDrawer key={edited.id} supplier={edited} onClose={() => setEdited(null)} />
      )}
    </>
  )
}

import { DataTable } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../../components/error-panel"
import { useSuppliers, type Supplier } from "../../../../hooks/api/purchasing"
import { useListQuery } from "../../../../hooks/use-list-query"
import { SupplierDrawer } from "./supplier-drawer"
import { useDeleteSupplierCommand } from "./use-delete-supplier-command"
import { useSupplierColumns } from "./use-supplier-columns"

const PAGE_SIZE = 20

export const SuppliersTable = () => {
  const { t } = useTranslation("traceability")
  const [edited, setEdited] = useState<Supplier | "new" | null>(null)
  const remove = useDeleteSupplierCommand()
  const columns = useSupplierColumns({ onEdit: setEdited, onDelete: remove })
  const query = useListQuery([], PAGE_SIZE, "name")
  const { suppliers, count, isPending, error } = useSuppliers(query)
  if (error) {
    return (
      <div className="px-6 py-4">
        <ErrorPanel error={error} />
      </div>
    )
  }
  return (
    <>
      <DataTable
        data={suppliers}
        columns={columns}
        rowCount={count}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        getRowId={(supplier) => supplier.id}
        heading={t("purchasing.suppliers.title")}
        subHeading={t("purchasing.suppliers.subtitle")}
        actions={[
          { label: t("purchasing.title"), to: "/traceability/purchase-orders" },
          { label: t("common.actions.create"), onClick: () => setEdited("new") },
        ]}
        emptyState={{
          empty: { heading: t("purchasing.suppliers.empty"), description: t("purchasing.suppliers.emptyHint") },
          filtered: { heading: t("purchasing.noResults.title"), description: t("purchasing.noResults.description") },
        }}
      />
      {edited && <SupplierDrawer supplier={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </>
  )
}

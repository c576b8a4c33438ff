import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  type ServiceCaseDetails,
  useReopenServiceCase,
  useStartRepair,
} from "../../../hooks/api/service-cases"
import { useToastError } from "../../../hooks/use-toast-error"
import { toast } from "../../../lib/toast"
import { AddPartDrawer } from "../actions/add-part-drawer"
import { CancelCaseDrawer } from "../actions/cancel-case-drawer"
import { CloseCaseDrawer } from "../actions/close-case-drawer"
import { EditCaseDrawer } from "../actions/edit-case-drawer"
import { RemovePartDrawer } from "../actions/remove-part-drawer"
import { LendDrawer } from "../loans/lend-drawer"

type DrawerName = "edit" | "add" | "remove" | "lend" | "close" | "cancel"

/** What can follow now. The server decides whether it may; its refusal says why not. */
export const CaseActions = ({ row }: { row: ServiceCaseDetails }) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const [drawer, setDrawer] = useState<DrawerName | null>(null)
  const start = useStartRepair(row.id)
  const reopen = useReopenServiceCase(row.id)
  const close = () => setDrawer(null)
  const onError = (error: Error) =>
    toastError(t("service.failed", { reference: row.reference }), error)
  const isOpen = row.state === "reported" || row.state === "in_repair"
  return (
    <div className="flex flex-wrap items-center gap-2">
      {row.state === "reported" && (
        <Button
          size="small"
          variant="secondary"
          isLoading={start.isPending}
          onClick={() =>
            start.mutate(undefined, {
              onSuccess: () => toast.success(t("service.started", { name: row.lot_name })),
              onError,
            })
          }
        >
          {t("service.actions.start")}
        </Button>
      )}
      {row.state === "in_repair" && (
        <>
          <Button size="small" variant="secondary" onClick={() => setDrawer("add")}>
            {t("service.actions.addPart")}
          </Button>
          {!!row.inside.length && (
            <Button size="small" variant="secondary" onClick={() => setDrawer("remove")}>
              {t("service.actions.removePart")}
            </Button>
          )}
        </>
      )}
      {isOpen && row.owner === "customer" && (
        <Button size="small" variant="secondary" onClick={() => setDrawer("lend")}>
          {t("service.loans.lend")}
        </Button>
      )}
      {isOpen && (
        <>
          <Button size="small" variant="secondary" onClick={() => setDrawer("edit")}>
            {t("common.actions.edit")}
          </Button>
          <Button size="small" variant="secondary" onClick={() => setDrawer("cancel")}>
            {t("service.actions.cancel")}
          </Button>
          <Button size="small" onClick={() => setDrawer("close")}>
            {t("service.actions.close")}
          </Button>
        </>
      )}
      {!isOpen && (
        <Button
          size="small"
          variant="secondary"
          isLoading={reopen.isPending}
          onClick={() =>
            reopen.mutate(undefined, {
              onSuccess: () => toast.success(t("service.reopened", { reference: row.reference })),
              onError,
            })
          }
        >
          {t("service.actions.reopen")}
        </Button>
      )}
      {drawer === "edit" && <EditCaseDrawer row={row} onClose={close} />}
      {drawer === "add" && <AddPartDrawer row={row} onClose={close} />}
      {drawer === "remove" && <RemovePartDrawer row={row} onClose={close} />}
      {drawer === "lend" && <LendDrawer row={row} onClose={close} />}
      {drawer === "close" && <CloseCaseDrawer row={row} onClose={close} />}
      {drawer === "cancel" && <CancelCaseDrawer row={row} onClose={close} />}
    </div>
  )
}

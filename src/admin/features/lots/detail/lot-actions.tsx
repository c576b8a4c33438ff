import { ActionMenu } from "@medusajs/dashboard/components"
import {
  ArchiveBox,
  ArrowDownTray,
  ArrowPath,
  ArrowRight,
  FlagMini,
  LockClosedSolid,
  LockOpenSolid,
  PencilSquare,
  Tools,
  Trash,
} from "@medusajs/icons"
import { usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { type LotExport, useExportLot } from "../../../hooks/api/exports"
import { useDeleteLot, useLotStock } from "../../../hooks/api/lots"
import { useToastError } from "../../../hooks/use-toast-error"
import { isVirtualLocation } from "../../../lib/locations"
import { toast } from "../../../lib/toast"
import type { Lot } from "../../../lib/types"
import { BlockLotDrawer } from "../actions/block-lot-drawer"
import { CorrectLotDrawer } from "../actions/correct-lot-drawer"
import { ScrapLotDrawer } from "../actions/scrap-lot-drawer"
import { TransferLotDrawer } from "../actions/transfer-lot-drawer"
import { UnblockLotDrawer } from "../actions/unblock-lot-drawer"
import { ReportFaultDrawer } from "../../service/actions/report-fault-drawer"
import { ReportUnitDrawer } from "../../suspicions/report-unit-drawer"
import { EditLotDrawer } from "../form/edit-lot-drawer"

type DrawerName =
  "fault" | "report" | "edit" | "block" | "unblock" | "transfer" | "scrap" | "correct"

/** What can be done with a lot. The server decides whether it may be; its refusal says why not. */
export const LotActions = ({ lot }: { lot: Lot }) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const prompt = usePrompt()
  const toastError = useToastError()
  const [drawer, setDrawer] = useState<DrawerName | null>(null)
  const remove = useDeleteLot(lot.id)
  const exporting = useExportLot(lot)
  const { stock: places = [] } = useLotStock(lot.id)
  const stock = places.filter(
    (place) => !isVirtualLocation(place.location_id) && place.quantity > 0
  )
  const correctable = places.filter(
    (place) => stock.includes(place) || place.location_id === "customer"
  )
  const inStock = { disabled: !stock.length, disabledTooltip: t("lots.stock.empty") }

  const exportAs = (format: LotExport) => ({
    icon: <ArrowDownTray />,
    label: t(`labels.export.${format}`),
    onClick: () =>
      exporting.mutate(format, {
        onError: (error) => toastError(t("labels.export.failed"), error),
      }),
  })
  const handleDelete = async () => {
    const isSure = await prompt({
      title: t("lots.delete.title", { name: lot.name }),
      description: t("lots.delete.description"),
      confirmText: t("common.actions.delete"),
      cancelText: t("common.actions.cancel"),
    })
    if (!isSure) {
      return
    }
    remove.mutate(undefined, {
      onSuccess: () => {
        toast.success(t("lots.delete.success", { name: lot.name }))
        navigate("/traceability/lots", { replace: true })
      },
      onError: (error) => toastError(t("lots.delete.failed", { name: lot.name }), error),
    })
  }
  const holdAction = lot.blocked_at
    ? {
        icon: <LockOpenSolid />,
        label: t("lots.unblock.action"),
        onClick: () => setDrawer("unblock"),
      }
    : {
        icon: <LockClosedSolid />,
        label: t("lots.block.action"),
        onClick: () => setDrawer("block"),
      }
  return (
    <>
      <ActionMenu
        groups={[
          {
            actions: [
              {
                icon: <PencilSquare />,
                label: t("common.actions.edit"),
                onClick: () => setDrawer("edit"),
              },
              holdAction,
              {
                icon: <FlagMini />,
                label: t(`suspicions.report.${lot.kind === "serial" ? "open" : "openLot"}`),
                onClick: () => setDrawer("report"),
              },
              {
                icon: <Tools />,
                label: t("service.report.open"),
                onClick: () => setDrawer("fault"),
              },
            ],
          },
          {
            actions: [
              {
                icon: <ArrowRight />,
                label: t("lots.transfer.action"),
                onClick: () => setDrawer("transfer"),
                ...inStock,
              },
              {
                icon: <ArchiveBox />,
                label: t("lots.scrap.action"),
                onClick: () => setDrawer("scrap"),
                ...inStock,
              },
              {
                icon: <ArrowPath />,
                label: t("lots.correct.action"),
                onClick: () => setDrawer("correct"),
                disabled: !correctable.length,
                disabledTooltip: t("lots.correct.nowhere"),
              },
            ],
          },
          { actions: [exportAs("epcis"), exportAs("fda-sheet")] },
          {
            actions: [
              { icon: <Trash />, label: t("common.actions.delete"), onClick: handleDelete },
            ],
          },
        ]}
      />
      {drawer === "edit" && <EditLotDrawer lot={lot} onClose={() => setDrawer(null)} />}
      {drawer === "transfer" && (
        <TransferLotDrawer lot={lot} stock={stock} onClose={() => setDrawer(null)} />
      )}
      {drawer === "unblock" && <UnblockLotDrawer lot={lot} onClose={() => setDrawer(null)} />}
      {drawer === "scrap" && (
        <ScrapLotDrawer lot={lot} stock={stock} onClose={() => setDrawer(null)} />
      )}
      {drawer === "correct" && (
        <CorrectLotDrawer lot={lot} places={correctable} onClose={() => setDrawer(null)} />
      )}
      {drawer === "report" && <ReportUnitDrawer lot={lot} onClose={() => setDrawer(null)} />}
      {drawer === "fault" && <ReportFaultDrawer lot={lot} onClose={() => setDrawer(null)} />}
      {drawer === "block" && <BlockLotDrawer lot={lot} onClose={() => setDrawer(null)} />}
    </>
  )
}

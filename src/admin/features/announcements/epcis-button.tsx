import { Button } from "@medusajs/ui"
import { type ChangeEvent, useRef } from "react"
import { useTranslation } from "react-i18next"
import { isObject } from "../../../shared/is-object"
import { useAnnounceNumbers } from "../../hooks/api/announcements"
import { useToastError } from "../../hooks/use-toast-error"
import { toast } from "../../lib/toast"

/** Undefined for what is no JSON object. */
async function readJson(file: File): Promise<Record<string, unknown> | undefined> {
  try {
    const read: unknown = JSON.parse(await file.text())
    return isObject(read) ? read : undefined
  } catch {
    return undefined
  }
}

/** Announces what a supplier's EPCIS 2.0 file says was shipped. */
export const EpcisButton = ({ purchaseOrderId }: { purchaseOrderId: string }) => {
  const { t } = useTranslation("traceability")
  const input = useRef<HTMLInputElement>(null)
  const announce = useAnnounceNumbers(purchaseOrderId)
  const toastError = useToastError()
  const handleFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    const epcis = file && (await readJson(file))
    // The same file may be chosen again.
    target.value = ""
    if (!file) {
      return
    }
    if (!epcis) {
      toast.error(t("purchasing.announced.notJson", { name: file.name }))
      return
    }
    announce.mutate(
      { epcis },
      {
        onSuccess: ({ announcement, not_used }) => {
          const unused = not_used.map(({ event, reason }) =>
            t("purchasing.announced.notUsed", { event, reason })
          )
          const title = announcement
            ? t("purchasing.announced.success", { count: announcement.numbers })
            : t("purchasing.announced.repeated")
          toast.success(title, { description: unused.slice(0, 5).join(" ") || undefined })
        },
        onError: (error) => toastError(t("purchasing.announced.failed"), error),
      }
    )
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonld,application/json,application/ld+json"
        className="hidden"
        onChange={(event) => void handleFile(event)}
      />
      <Button
        size="small"
        variant="secondary"
        isLoading={announce.isPending}
        onClick={() => input.current?.click()}
      >
        {t("purchasing.announced.epcis")}
      </Button>
    </>
  )
}

import { Button, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { type Announcement, useDeleteAnnouncement } from "../../hooks/api/announcements"
import { useToastError } from "../../hooks/use-toast-error"
import { formatDateTime } from "../../lib/format"

type Props = { orderId: string; announcement: Announcement }

/** What was announced at once, and how far it has come. It may be deleted until something of it is received. */
export const AnnouncementRow = ({ orderId, announcement }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const prompt = usePrompt()
  const remove = useDeleteAnnouncement(orderId)
  const toastError = useToastError()
  const { id, numbers, received, missing, created_at } = announcement
  const handleDelete = async () => {
    const isSure = await prompt({
      title: t("purchasing.announced.delete.title"),
      description: t("purchasing.announced.delete.description", { count: numbers }),
      confirmText: t("purchasing.announced.delete.action"),
      cancelText: t("purchasing.keep"),
    })
    if (isSure) {
      remove.mutate(id, {
        onError: (error) => toastError(t("purchasing.announced.delete.failed"), error),
      })
    }
  }
  return (
    <div className="flex items-center justify-between px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle">
        {formatDateTime(created_at, i18n.language)} ·{" "}
        {t("purchasing.announced.progress", { count: numbers, received, missing })}
      </Text>
      {received === 0 && (
        <Button
          size="small"
          variant="transparent"
          isLoading={remove.isPending}
          onClick={() => void handleDelete()}
        >
          {t("purchasing.announced.delete.action")}
        </Button>
      )}
    </div>
  )
}

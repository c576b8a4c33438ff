import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useAnnouncedComparison, useReceiveAnnounced } from "../../hooks/api/announcements"
import { useToastError } from "../../hooks/use-toast-error"
import { isEditable } from "../../lib/operation-rules"
import { toast } from "../../lib/toast"
import type { Operation } from "../../lib/types"

const NAMED_MAX = 30

type ListProps = { title: string; names: string[]; isWarning?: boolean }

const Names = ({ title, names, isWarning }: ListProps) => {
  const { t } = useTranslation("traceability")
  if (!names.length) {
    return null
  }
  return (
    <div className="px-6 py-3">
      <Text size="small" weight="plus">
        {title} ({names.length})
      </Text>
      <Text
        size="small"
        className={`break-words ${isWarning ? "text-ui-tag-orange-text" : "text-ui-fg-subtle"}`}
      >
        {names.slice(0, NAMED_MAX).join(", ")}
        {names.length > NAMED_MAX && ` ${t("common.andMore", { count: names.length - NAMED_MAX })}`}
      </Text>
    </div>
  )
}

const Compared = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation("traceability")
  const { announced } = useAnnouncedComparison(operation.id)
  const receive = useReceiveAnnounced(operation.id)
  const toastError = useToastError()
  const handleReceive = () =>
    receive.mutate(undefined, {
      onSuccess: ({ count }) => toast.success(t("operations.announced.success", { count })),
      onError: (error) => toastError(t("operations.announced.failed"), error),
    })
  if (!announced) {
    return null
  }
  const { expected, entered, unexpected, differing } = announced
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <Heading level="h2">{t("operations.announced.title")}</Heading>
        {expected.length > 0 && (
          <Button
            size="small"
            variant="secondary"
            isLoading={receive.isPending}
            onClick={handleReceive}
          >
            {t("operations.announced.receiveAll")}
          </Button>
        )}
      </div>
      <Names title={t("operations.announced.expected")} names={expected.map((row) => row.name)} />
      <Names title={t("operations.announced.entered")} names={entered.map((row) => row.name)} />
      <Names
        isWarning
        title={t("operations.announced.unexpected")}
        names={unexpected.map((row) => row.lot_name)}
      />
      <Names
        isWarning
        title={t("operations.announced.differing")}
        names={differing.map((row) => row.lot_name)}
      />
    </Container>
  )
}

/** An open receipt beside what its supplier announced; nothing where nothing was. */
export const AnnouncedComparison = ({ operation }: { operation: Operation }) =>
  operation.announced && isEditable(operation) ? <Compared operation={operation} /> : null

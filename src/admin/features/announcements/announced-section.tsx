import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ListPager } from "../../components/tables/list-pager"
import { useAnnounced } from "../../hooks/api/announcements"
import type { PurchaseOrder } from "../../hooks/api/purchasing"
import { AnnounceModal } from "./announce-modal"
import { AnnouncedTable } from "./announced-table"
import { AnnouncementRow } from "./announcement-row"
import { EpcisButton } from "./epcis-button"

const PAGE_SIZE = 20

/** What the supplier of a purchase order says is on its way, and what became of it. */
export const AnnouncedSection = ({ order }: { order: PurchaseOrder }) => {
  const { t } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const [isAdding, setIsAdding] = useState(false)
  const {
    announced_numbers: numbers = [],
    announcements = [],
    count = 0,
  } = useAnnounced(order.id, { limit: PAGE_SIZE, offset: page * PAGE_SIZE })
  const isExpecting = order.state === "confirmed"
  if (!isExpecting && !announcements.length) {
    return null
  }
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">{t("purchasing.announced.title")}</Heading>
        {isExpecting && (
          <div className="flex items-center gap-x-2">
            <EpcisButton purchaseOrderId={order.id} />
            <Button size="small" variant="secondary" onClick={() => setIsAdding(true)}>
              {t("purchasing.announced.add")}
            </Button>
          </div>
        )}
      </div>
      {announcements.map((announcement) => (
        <AnnouncementRow key={announcement.id} orderId={order.id} announcement={announcement} />
      ))}
      {count ? (
        <AnnouncedTable numbers={numbers} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("purchasing.announced.none")}
        </Text>
      )}
      <ListPager page={page} pageSize={PAGE_SIZE} count={count} onPageChange={setPage} />
      {isAdding && <AnnounceModal order={order} onClose={() => setIsAdding(false)} />}
    </Container>
  )
}

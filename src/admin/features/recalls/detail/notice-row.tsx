import { Button, StatusBadge, Table, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import type { RecallNotice } from "../../../hooks/api/recalls"
import { formatDateTime } from "../../../lib/format"

const LOTS_SHOWN = 3

type Props = { notice: RecallNotice; isMock: boolean; onAnswer?: () => void }

export const NoticeRow = ({ notice, isMock, onAnswer }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const {
    order_id,
    display_id,
    reference,
    customer_id,
    name,
    email,
    phone,
    told_at: notifiedAt,
  } = notice
  const shown = notice.lots.slice(0, LOTS_SHOWN)
  const rest = notice.lot_count - shown.length
  const notified = notifiedAt
    ? formatDateTime(notifiedAt, i18n.language)
    : t(isMock ? "recalls.notices.notMock" : "recalls.notices.notNotified")
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap align-top">
        <Stack>
          {order_id ? (
            <TextLink to={`/orders/${order_id}`}>
              {t("common.order", { number: display_id ?? "" })}
            </TextLink>
          ) : (
            reference
          )}
        </Stack>
      </Table.Cell>
      <Table.Cell className="align-top">
        <Stack>
          {customer_id ? (
            <TextLink to={`/customers/${customer_id}`}>{name ?? email}</TextLink>
          ) : (
            name
          )}
          {email && <a href={`mailto:${email}`}>{email}</a>}
          {phone && <a href={`tel:${phone}`}>{phone}</a>}
          {!name && !email && !phone && (
            <span className="text-ui-fg-subtle">{t("recalls.notices.noContact")}</span>
          )}
          {notice.was_handed_on && (
            <span className="text-ui-fg-subtle">{t("recalls.notices.wasHandedOn")}</span>
          )}
          {notice.on_loan && (
            <span className="text-ui-fg-subtle">{t("recalls.notices.onLoan")}</span>
          )}
        </Stack>
      </Table.Cell>
      <Table.Cell className="align-top">
        <Stack>
          {shown.map((lot) => (
            <TextLink key={lot.lot_id} to={`/traceability/lots/${lot.lot_id}`}>
              <span className="font-mono">{lot.name}</span>
            </TextLink>
          ))}
          {rest > 0 && t("common.andMore", { count: rest })}
        </Stack>
      </Table.Cell>
      <Table.Cell className="align-top">
        <Stack>
          <Quantity value={notice.quantity} />
          {notice.came_back > 0 && (
            <Text size="small" className="text-ui-fg-subtle whitespace-nowrap">
              {t("recalls.notices.cameBack", { count: notice.came_back })}
            </Text>
          )}
          {notice.handed_on > 0 && (
            <Text size="small" className="text-ui-fg-subtle whitespace-nowrap">
              {t("recalls.notices.handedOn", { count: notice.handed_on })}
            </Text>
          )}
        </Stack>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap align-top">
        <Stack>{notified}</Stack>
      </Table.Cell>
      <Table.Cell className="align-top">
        <Stack>
          <Answer notice={notice} />
        </Stack>
      </Table.Cell>
      {onAnswer && (
        <Table.Cell className="align-top text-end">
          <Stack>
            <Button
              size="small"
              variant="transparent"
              className="self-end whitespace-nowrap"
              onClick={onAnswer}
            >
              {t(notice.answer ? "recalls.answer.change" : "recalls.answer.action")}
            </Button>
          </Stack>
        </Table.Cell>
      )}
    </Table.Row>
  )
}

const Stack = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-col items-start gap-y-0.5 py-2">{children}</div>
)

const COLORS = {
  waiting: "orange",
  answered: "green",
  returned: "green",
  handed_on: "grey",
} as const

const Answer = ({ notice }: { notice: RecallNotice }) => {
  const { t, i18n } = useTranslation("traceability")
  const { answer, state } = notice
  return (
    <>
      <StatusBadge color={answer === "unknown" && state === "answered" ? "orange" : COLORS[state]}>
        {state === "answered" && answer
          ? t(`recalls.answer.${answer}`)
          : t(`recalls.notices.state.${state}`)}
        {state === "answered" && notice.answer_quantity
          ? ` (${t("common.progress", { value: notice.answer_quantity, total: notice.quantity })})`
          : ""}
      </StatusBadge>
      {notice.answer_note && (
        <span className="max-w-64 whitespace-pre-wrap break-words">{notice.answer_note}</span>
      )}
      {notice.answered_at && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {notice.answered_by_name
            ? t("recalls.atBy", {
                when: formatDateTime(notice.answered_at, i18n.language),
                who: notice.answered_by_name,
              })
            : formatDateTime(notice.answered_at, i18n.language)}
        </Text>
      )}
    </>
  )
}

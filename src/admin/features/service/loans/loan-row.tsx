import { Button, StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import type { Loan } from "../../../hooks/api/loans"
import { formatAmount } from "../../../lib/format-amount"
import { formatDateTime, formatDay } from "../../../lib/format"

type Props = { loan: Loan; onTakeBack: () => void; onKeep: () => void; onChangeDue: () => void }

const COLORS = { out: "blue", returned: "green", kept: "purple", undone: "grey" } as const

/** What is to be billed for a unit that its customer kept, and what it had cost for who may see that. */
const KeptFor = ({ loan }: { loan: Loan }) => {
  const { t, i18n } = useTranslation("traceability")
  const { kept_as, price, currency_code, costs } = loan
  if (!kept_as || price === null || !currency_code) {
    return null
  }
  const costed = costs?.map((cost) => formatAmount(cost, i18n.language)).join(", ")
  return (
    <Text size="xsmall" className="text-ui-fg-subtle">
      {t(`service.loans.${kept_as}.label`)}
      {" · "}
      {t("service.loans.toBill", {
        amount: formatAmount({ amount: price, currency_code }, i18n.language),
      })}
      {costed && ` · ${t("service.loans.cost", { amount: costed })}`}
    </Text>
  )
}

/** One unit that was lent: who has it until when, or how it came back. */
export const LoanRow = ({ loan, onTakeBack, onKeep, onChangeDue }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const state = loan.overdue ? "overdue" : loan.state
  return (
    <Table.Row>
      <Table.Cell>
        <span className="font-mono">
          <TextLink to={`/traceability/lots/${loan.lot_id}`}>{loan.lot_name}</TextLink>
        </span>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {loan.item}
        </Text>
      </Table.Cell>
      <Table.Cell>
        <StatusBadge color={loan.overdue ? "red" : COLORS[loan.state]}>
          {t(`service.loans.states.${state}`)}
        </StatusBadge>
        <KeptFor loan={loan} />
        {loan.note && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {loan.note}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell>
        {loan.customer_id ? (
          <TextLink to={`/customers/${loan.customer_id}`}>{loan.borrower ?? "-"}</TextLink>
        ) : (
          (loan.borrower ?? "-")
        )}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">{formatDay(loan.due_at, i18n.language)}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <TextLink to={`/traceability/operations/${loan.operation_id}`}>{loan.reference}</TextLink>
        {loan.return_operation_id && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            <TextLink to={`/traceability/operations/${loan.return_operation_id}`}>
              {loan.return_reference}
            </TextLink>
            {` · ${formatDateTime(loan.returned_at ?? loan.kept_at ?? "", i18n.language)}`}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap text-end">
        {loan.state === "out" && (
          <>
            <Button size="small" variant="transparent" onClick={onChangeDue}>
              {t("service.loans.changeDue")}
            </Button>
            <Button size="small" variant="transparent" onClick={onKeep}>
              {t("service.loans.keep")}
            </Button>
            <Button size="small" variant="transparent" onClick={onTakeBack}>
              {t("service.loans.takeBack")}
            </Button>
          </>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

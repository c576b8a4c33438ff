import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import { useLoans } from "../../../hooks/api/loans"
import { formatDay } from "../../../lib/format"
import type { Lot } from "../../../lib/types"

type Props = { lot: Lot }

/** Who has a unit that is lent, until when, and because of which case. */
export const LotLoanAlert = ({ lot }: Props) =>
  lot.status === "on_loan" ? <OnLoan lotId={lot.id} /> : null

const OnLoan = ({ lotId }: { lotId: string }) => {
  const { t, i18n } = useTranslation("traceability")
  const { loans } = useLoans({ lot_id: lotId, state: "out", limit: 1 })
  const loan = loans?.[0]
  if (!loan) {
    return null
  }
  return (
    <Alert variant={loan.overdue ? "warning" : "info"}>
      {t("service.loans.onLoan", {
        who: loan.borrower ?? "-",
        date: formatDay(loan.due_at, i18n.language),
      })}{" "}
      <TextLink to={`/traceability/service/${loan.service_case_id}`}>
        {loan.case_reference}
      </TextLink>
    </Alert>
  )
}

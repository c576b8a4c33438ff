import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TableSection } from "../../../components/tables/table-section"
import { type Loan, useLoans } from "../../../hooks/api/loans"
import type { ServiceCaseDetails } from "../../../hooks/api/service-cases"
import { ChangeDueDrawer } from "./change-due-drawer"
import { KeepDrawer } from "./keep-drawer"
import { LoanRow } from "./loan-row"
import { TakeBackDrawer } from "./take-back-drawer"

type Open = { drawer: "back" | "keep" | "due"; loan: Loan } | null

/** Units of ours that the customer of a case has, or had, while their own is repaired. */
export const CaseLoansSection = ({ row }: { row: ServiceCaseDetails }) => {
  const { t } = useTranslation("traceability")
  const { loans } = useLoans({ service_case_id: row.id, limit: 100 })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  if (row.owner !== "customer") {
    return null
  }
  return (
    <>
      <TableSection
        title={t("service.loans.title")}
        subtitle={t("service.loans.subtitle")}
        empty={t("service.loans.empty")}
        columns={[
          { label: t("service.fields.unit") },
          { label: t("service.fields.state") },
          { label: t("service.loans.borrower") },
          { label: t("service.loans.due") },
          { label: t("service.parts.document") },
          { label: "" },
        ]}
        rows={loans?.map((loan) => (
          <LoanRow
            key={loan.id}
            loan={loan}
            onTakeBack={() => setOpen({ drawer: "back", loan })}
            onKeep={() => setOpen({ drawer: "keep", loan })}
            onChangeDue={() => setOpen({ drawer: "due", loan })}
          />
        ))}
      />
      {open?.drawer === "back" && <TakeBackDrawer loan={open.loan} onClose={close} />}
      {open?.drawer === "keep" && <KeepDrawer loan={open.loan} onClose={close} />}
      {open?.drawer === "due" && <ChangeDueDrawer loan={open.loan} onClose={close} />}
    </>
  )
}

import { useTranslation } from "react-i18next"
import type { ToDo, ToDoCount } from "../../hooks/api/to-do"
import { formatQuantity } from "../../lib/format"
import { formatCount } from "../../lib/format-count"
import { localeOf } from "../../lib/locale-of"
import { BarChart } from "./bar-chart"

type Age = ToDo["stock_age"][number]

const lotsOfAge = ({ from_days, below_days }: Age): string =>
  `/traceability/lots?stock=on_hand&group_by=none&age=${from_days}-${below_days ?? ""}`

/** What people would rather look at than read. */
export const Charts = ({ toDo: { expiry, stock_age, returned_lots } }: { toDo: ToDo }) => {
  const { t, i18n } = useTranslation("traceability")
  const counted = ({ count, count_is_exact }: ToDoCount) => ({
    value: count,
    text: formatCount(count, count_is_exact, i18n.language),
  })
  const words = (chart: string) => ({
    title: t(`toDo.charts.${chart}.title`),
    subtitle: t(`toDo.charts.${chart}.subtitle`),
    empty: t(`toDo.charts.${chart}.empty`),
  })
  const monthOf = (month: string) =>
    new Date(`${month}-01T00:00:00Z`).toLocaleDateString(localeOf(i18n.language), {
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    })
  const ageOf = ({ from_days: from, below_days: below }: Age) => {
    const key = below === null ? "from" : from ? "between" : "below"
    return t(`toDo.charts.age.${key}`, { from, below })
  }
  return (
    <div className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      <BarChart
        {...words("expiry")}
        bars={expiry.map(({ month, ...count }) => ({
          key: month,
          label: monthOf(month),
          to: `/traceability/lots?stock=on_hand&group_by=expiry&open=${month}`,
          ...counted(count),
        }))}
      />
      <BarChart
        {...words("age")}
        bars={stock_age.map((age) => ({
          key: String(age.from_days),
          label: ageOf(age),
          to: lotsOfAge(age),
          ...counted(age),
        }))}
      />
      {returned_lots && (
        <BarChart
          {...words("returned")}
          bars={returned_lots.map((lot) => ({
            key: lot.lot_id,
            label: lot.name,
            detail: lot.inventory_item?.title ?? lot.inventory_item?.sku,
            value: lot.quantity,
            text: formatQuantity(lot.quantity, i18n.language),
            to: `/traceability/lots/${lot.lot_id}`,
          }))}
        />
      )}
    </div>
  )
}

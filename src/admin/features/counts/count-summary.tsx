import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatQuantity, sumQuantities } from "../../lib/format"
import { differenceOf, type CountRow } from "./count-rows"

type Props = { rows: CountRow[]; isComplete: boolean }

/** What saving would change, in one line; the rows themselves show theirs. */
export const CountSummary = ({ rows, isComplete }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const differences = rows.map((row) => differenceOf(row, isComplete))
  const say = (values: number[]) => formatQuantity(Math.abs(sumQuantities(values)), i18n.language)
  return (
    <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
      {differences.length
        ? t("count.differences", {
            count: differences.length,
            found: say(differences.filter((value) => value > 0)),
            missing: say(differences.filter((value) => value < 0)),
          })
        : t("count.noDifference")}
    </Text>
  )
}

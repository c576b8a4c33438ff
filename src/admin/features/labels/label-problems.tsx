import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { LotLabel } from "../../hooks/api/labels"

/** Numbers named for each reason. */
const NAMED_MAX = 5

/** Which labels are no full GS1 labels, and why: one line a reason. */
export const LabelProblems = ({ labels }: { labels: LotLabel[] }) => {
  const { t } = useTranslation("traceability")
  const namesOf = new Map<string, string[]>()
  for (const { problem, name } of labels) {
    if (problem) {
      namesOf.set(problem, [...(namesOf.get(problem) ?? []), name])
    }
  }
  if (!namesOf.size) {
    return null
  }
  const listed = (names: string[]) => {
    const named = names.slice(0, NAMED_MAX).join(", ")
    return names.length > NAMED_MAX
      ? t("labels.names", { names: named, count: names.length - NAMED_MAX })
      : named
  }
  return (
    <div className="px-6 py-4">
      <Alert variant="warning">
        <ul className="flex flex-col gap-y-1">
          {[...namesOf].slice(0, NAMED_MAX).map(([problem, names]) => (
            <li key={problem} className="break-words">
              {t("labels.problem", {
                names: listed(names),
                problem,
                interpolation: { escapeValue: false },
              })}
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}

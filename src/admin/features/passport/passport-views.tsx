import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PassportView } from "../../../types/http"

/** What each level of access sees of a passport, in a line. */
export const PassportViews = ({ views }: { views: PassportView[] }) => {
  const { t } = useTranslation("traceability")
  const partsOf = ({ unit, components, documents, groups }: PassportView) => {
    const fields = groups.reduce((sum, group) => sum + group.fields.length, 0)
    return [
      t("passport.parts.basics"),
      unit?.made_on && t("passport.sections.made"),
      unit?.batch && t("passport.sections.batch"),
      (unit?.expires_on || unit?.best_before_on) && t("passport.sections.dates"),
      unit?.warranty_until && t("passport.sections.warranty"),
      components.length && t("passport.parts.components", { count: components.length }),
      documents.length && t("passport.parts.documents", { count: documents.length }),
      fields && t("passport.parts.fields", { count: fields }),
    ]
      .filter(Boolean)
      .join(" · ")
  }
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" weight="plus">
        {t("passport.shown")}
      </Text>
      <dl className="flex flex-col gap-y-2">
        {views.map((view) => (
          <div key={view.level} className="grid grid-cols-[96px_1fr] gap-x-3">
            <Text size="small" className="text-ui-fg-subtle" asChild>
              <dt>{t(`passport.levels.${view.level}`)}</dt>
            </Text>
            <Text size="small" asChild>
              <dd>{partsOf(view)}</dd>
            </Text>
          </div>
        ))}
      </dl>
    </div>
  )
}

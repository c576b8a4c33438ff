import { useTranslation } from "react-i18next"

/** A breadcrumb is drawn outside of the page it belongs to, so it finds its own words. */
export const Breadcrumb = ({ label }: { label: string }) => {
  const { t } = useTranslation("traceability")
  return <span>{t(label)}</span>
}

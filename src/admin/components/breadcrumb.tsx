import { useTranslation } from "react-i18next"
import { lazyPart } from "./lazy/lazy-part"

const Label = ({ label }: { label: string }) => {
  const { t } = useTranslation("traceability")
  return <span>{t(label)}</span>
}

/** A breadcrumb is drawn outside of the page it belongs to, so it finds its own words. */
export const Breadcrumb = lazyPart(() => Promise.resolve(Label))

import { useTranslation } from "react-i18next"
import { BreadcrumbText } from "./breadcrumb-text"
import { lazyPart } from "./lazy/lazy-part"

const Label = ({ label }: { label: string }) => {
  const { t } = useTranslation("traceability")
  return <BreadcrumbText>{t(label)}</BreadcrumbText>
}

/** A breadcrumb is drawn outside of the page it belongs to, so it finds its own words. */
export const Breadcrumb = lazyPart(() => Promise.resolve(Label))

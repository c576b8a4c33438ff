import { useTranslation } from "react-i18next"

/** A share as people read it: 4.2 %. */
export const usePercent = () => {
  const { i18n } = useTranslation("traceability")
  const format = new Intl.NumberFormat(i18n.language, {
    style: "percent",
    maximumFractionDigits: 1,
  })
  return (share: number) => format.format(share)
}

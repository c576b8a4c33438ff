import type { ReactElement } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useLot } from "../../hooks/api/lots"
import { FilterChip } from "./filter-chip"

const LotChip = ({ id, onClear }: { id: string; onClear: () => void }) => {
  const { t } = useTranslation("traceability")
  const { lot } = useLot(id)
  return <FilterChip label={t("lots.fields.name")} value={lot?.name ?? "…"} onClear={onClear} />
}

/** A lot's page opens lists for that lot alone; the chip says so and leads back to the whole list. Undefined for a list of all. */
export const useLotScopeChip = (): ReactElement | undefined => {
  const [params, setParams] = useSearchParams()
  const id = params.get("lot_id")
  const clear = () =>
    setParams((previous) => {
      previous.delete("lot_id")
      previous.delete("offset")
      return previous
    })
  return id ? <LotChip id={id} onClear={clear} /> : undefined
}

import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { TextLink } from "../../components/links/text-link"
import { LoadingSection } from "../../components/loading-section"
import { usePacking } from "../../hooks/api/packing"
import { PackStation } from "./pack-station"

/** The packing of the address, once it is here. */
export const PackingLoader = ({ id }: { id: string }) => {
  const { t } = useTranslation("traceability")
  const { packing, pictures, error } = usePacking(id)
  if (error && !packing) {
    return (
      <Container className="flex flex-col gap-y-2 px-6 py-4">
        <ErrorPanel error={error} />
        <TextLink to="/traceability/packing">{t("packing.back")}</TextLink>
      </Container>
    )
  }
  return packing ? (
    <PackStation packing={packing} pictures={pictures ?? {}} />
  ) : (
    <LoadingSection rows={6} />
  )
}

import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { ErrorPanel } from "../../components/error-panel"
import { SelectField } from "../../components/fields/select-field"
import { WhyButton } from "../../components/why-button"
import { useLocationOptions } from "../../hooks/api/locations"
import { useStartOpening } from "../../hooks/api/opening-stock"
import { OPENING_MODES, type OpeningMode } from "../../../types/opening"

/** Where, and whether the goods are counted in Medusa already: the one question that decides about its levels. */
export const StartRun = () => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const locations = useLocationOptions()
  const [chosen, setChosen] = useState<string>()
  const [mode, setMode] = useState<OpeningMode>()
  const start = useStartOpening()
  const location_id = chosen ?? (locations.length === 1 ? locations[0].value : undefined)
  const submit = () => {
    if (location_id && mode) {
      start.mutate(
        { location_id, mode },
        {
          onSuccess: ({ opening_stock }) =>
            navigate(`/traceability/opening-stock/${opening_stock.id}`),
        }
      )
    }
  }
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <div>
        <Heading>{t("opening.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("opening.subtitle")}
        </Text>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <SelectField
          label={t("opening.fields.location")}
          placeholder={t("opening.fields.chooseLocation")}
          value={location_id}
          options={locations}
          onChange={setChosen}
        />
        <SelectField
          label={t("opening.fields.mode")}
          placeholder={t("opening.fields.chooseMode")}
          value={mode}
          options={OPENING_MODES.map((value) => ({ value, label: t(`opening.modes.${value}`) }))}
          onChange={setMode}
        />
      </div>
      {mode && (
        <Text size="small" className="text-ui-fg-subtle">
          {t(`opening.modeHints.${mode}`)}
        </Text>
      )}
      {start.error && <ErrorPanel error={start.error} />}
      <div className="flex justify-end">
        <WhyButton
          size="small"
          why={location_id && mode ? undefined : t("common.why.place")}
          isLoading={start.isPending}
          onClick={submit}
        >
          {t("opening.start")}
        </WhyButton>
      </div>
    </Container>
  )
}

import { Button, Input, Label, Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { VALUE_GROUPS, type ValueGroup } from "../../../types/value"
import { useSaveSalesCosts, useSaveServiceCosts, useSaveStockValue } from "../../hooks/api/value"
import { useToastError } from "../../hooks/use-toast-error"

export type ValueQuery = { group_by: ValueGroup; date?: string; without_cost?: boolean }

type Props = { query: ValueQuery; onChange: (query: ValueQuery) => void }

/** By what the value is summed up, and of which day; all of it, what was sold by then and what repairs cost as files. */
export const ValueFilters = ({ query, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const save = useSaveStockValue()
  const saveSales = useSaveSalesCosts()
  const saveService = useSaveServiceCosts()
  return (
    <div className="flex flex-wrap items-end gap-3 px-6 py-4">
      <div className="flex flex-col gap-y-1">
        <Label size="xsmall" htmlFor="value-group">
          {t("value.groupBy")}
        </Label>
        <Select
          size="small"
          value={query.group_by}
          onValueChange={(group) => onChange({ ...query, group_by: group as ValueGroup })}
        >
          <Select.Trigger id="value-group" className="w-48">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {VALUE_GROUPS.map((group) => (
              <Select.Item key={group} value={group}>
                {t(`value.groups.${group}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <div className="flex flex-col gap-y-1">
        <Label size="xsmall" htmlFor="value-date">
          {t("value.date")}
        </Label>
        <Input
          id="value-date"
          type="date"
          size="small"
          value={query.date ?? ""}
          onChange={({ target }) => onChange({ ...query, date: target.value || undefined })}
        />
      </div>
      <Button
        size="small"
        variant="secondary"
        isLoading={save.isPending}
        onClick={() =>
          save.mutate(query, { onError: (error) => toastError(t("value.saveFailed"), error) })
        }
      >
        {t("value.save")}
      </Button>
      <Button
        size="small"
        variant="secondary"
        isLoading={saveSales.isPending}
        onClick={() =>
          saveSales.mutate(query.date, {
            onError: (error) => toastError(t("value.saveFailed"), error),
          })
        }
      >
        {t("value.saveSales")}
      </Button>
      <Button
        size="small"
        variant="secondary"
        isLoading={saveService.isPending}
        onClick={() =>
          saveService.mutate(undefined, {
            onError: (error) => toastError(t("value.saveFailed"), error),
          })
        }
      >
        {t("value.saveService")}
      </Button>
    </div>
  )
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { areFirst, OUR_SECTIONS, withOurs, type SectionPlaces } from "../../lib/sections-first"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

type Layout = { default_configuration: { configuration: { widgets: SectionPlaces } } | null }

const ZONES = Object.keys(OUR_SECTIONS)

const pathOf = (zone: string): string => `/admin/layouts/${zone}/configuration`

/** Medusa's own arrangement of a page, as everybody sees it who has not arranged the page themselves. */
const readPlaces = async (zone: string, signal?: AbortSignal): Promise<SectionPlaces> => {
  const { default_configuration } = await apiFetch<Layout>(pathOf(zone), { signal })
  return default_configuration?.configuration.widgets ?? {}
}

/** Do our sections stand first on all of Medusa's pages that have one? */
export const useSectionsFirst = () =>
  useQuery({
    queryKey: queryKeys.sectionsFirst(),
    queryFn: async ({ signal }) => {
      const areOnPages = await Promise.all(
        ZONES.map(async (zone) => areFirst(zone, await readPlaces(zone, signal)))
      )
      return areOnPages.every(Boolean)
    },
  })

/** Puts our sections first on Medusa's pages, or last, for everybody who has not arranged a page themselves. */
export const usePutSectionsFirst = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (first: boolean) => {
      for (const zone of ZONES) {
        const widgets = withOurs(zone, await readPlaces(zone), first)
        const body = { is_default: true, configuration: { widgets } }
        await apiFetch(pathOf(zone), { method: "POST", body })
      }
    },
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.sectionsFirst() }),
        // Medusa's own, for the pages that are opened next.
        queryClient.invalidateQueries({ queryKey: ["layouts"] }),
      ]),
  })
}

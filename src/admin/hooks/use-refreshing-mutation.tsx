import { useMutation, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"

/** A mutation after which everything of the plugin that is on screen is read again: what it changed shows in many places. */
export const useRefreshingMutation = <TInput, TAnswer>(
  mutationFn: (input: TInput) => Promise<TAnswer>
) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

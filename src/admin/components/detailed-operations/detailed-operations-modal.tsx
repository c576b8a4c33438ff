export type DetailedOperationsModalProps = {
  operationId: string
  lineId?: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

export const DetailedOperationsModal = (_props: DetailedOperationsModalProps) => null

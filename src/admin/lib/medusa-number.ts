/** What Medusa's own pages call a return or claim; its `display_id` is shown nowhere. */
export const medusaNumber = ({ id }: { id: string }): string => id.slice(-7)
